/**
 * Time of a keystroke and of the check that follows a pause, in the page itself: a text of 300 words typed on with real keys
 * in Chromium, checks on; beside it the same keys in a bare field, which says what the browser takes of them.
 *
 * A key costs what its listeners do and what drawing its frame does. Between the two Chromium waits for the screen, up to 16.7 ms,
 * in which the page does nothing: that wait is left out of the bar, since the bare field is over it by that alone.
 *
 *   node e2e/typing-speed.ts      (needs `npm run build` and Chromium)
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { percentile } from '../bench/line.ts'
import { House, saveHouseRecord, saveShowRecord, writeDemo } from '../src/engine/index.ts'
import { startServer } from '../src/server/index.ts'

const root = resolve(import.meta.dirname, '..')
const keystrokes = 400
/** One pause in so many keys, long enough for the page to ask for the checks. */
const keysBetweenPauses = 20
const pauseMs = 1_200
const frameMs = 16
const draft = `${wordsOf(join(root, 'demo', 'past-texts'), 300)}\n\n`

const folder = await mkdtemp(join(tmpdir(), 'parterre-typing-'))
await writeDemo({ out: join(folder, 'demo'), scale: 0.05, seed: 1, today: '2026-11-24' })
const server = await startServer({
  dataFolder: join(folder, 'data'),
  port: 0,
  page: join(root, 'dist', 'web'),
  asOf: '2026-11-24',
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
  await openDraft(tab)
  const checks: number[] = []
  tab.on('requestfinished', (request) => {
    const { requestStart, responseEnd } = request.timing()
    if (/contents\/check/u.test(request.url())) checks.push(responseEnd - requestStart)
  })
  const bare = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
  await bare.setContent('<label>Texte <textarea style="width: 40rem; height: 18rem"></textarea></label>')
  await bare.getByRole('textbox').fill(draft)
  for (const page of [tab, bare]) await begin(page)
  // By turns, so that what else the machine does falls on both.
  for (let keys = 0; keys < keystrokes; keys += keysBetweenPauses)
    for (const page of [tab, bare]) await typeOn(page, keys)
  report(await seen(tab), await seen(bare), checks)
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
}

/** The first words of the demo theatre's past letters. */
function wordsOf(texts: string, count: number): string {
  const letters = readdirSync(texts).filter((name) => name.endsWith('.txt'))
  const words = letters.flatMap((name) => readFileSync(join(texts, name), 'utf8').split(/(?<=\s)/u))
  return words.slice(0, count).join('').trim()
}

async function openDraft(tab: Page): Promise<void> {
  const house = await House.open(join(folder, 'data'))
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'demo', 'programme', name), 'utf8'))
  await saveShowRecord(house, { record: read('fiche-berenice.json'), source: 'fiche-berenice.json' })
  await saveHouseRecord(house, { record: read('maison.json'), source: 'maison.json' })
  await house.close()
  await tab.goto(server.url)
  await tab.getByRole('heading', { name: /Deux façons d’entrer/ }).waitFor()
  await tab.goto(`${server.url}/contenus?show=berenice&audience=occasional&channel=email`)
  await tab.getByRole('button', { name: /^Écrire$/ }).click()
  await tab.getByRole('button', { name: /^Modifier$/ }).click()
  await tab.getByRole('textbox', { name: 'Texte', exact: true }).fill(draft)
}

interface Seen {
  /** Milliseconds that the page works for a key: from its press to the end of its listeners, then its frame. */
  readonly worked: readonly number[]
  /** Milliseconds from a key’s press until its frame is drawn and the page is free, the wait for the screen with it. */
  readonly drawn: readonly number[]
  /** Milliseconds of each key that took a frame or more, from the press to the next paint. */
  readonly slow: readonly number[]
  readonly longTasks: readonly number[]
}

/** The end of the text, where keys go from now on, and what is seen of them. */
async function begin(tab: Page): Promise<void> {
  await tab.bringToFront()
  await tab.getByRole('textbox', { name: 'Texte', exact: true }).focus()
  await tab.keyboard.press('Control+End')
  await observe(tab)
}

async function seen(tab: Page): Promise<Seen> {
  return await tab.evaluate(() => (globalThis as unknown as { seenByBench: Seen }).seenByBench)
}

async function observe(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const all = { worked: [] as number[], drawn: [] as number[], slow: [] as number[], longTasks: [] as number[] }
    Object.assign(globalThis, { seenByBench: all })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') all.slow.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.longTasks.push(entry.duration)
    }).observe({ type: 'longtask' })
    let pressed = 0
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp
      },
      true,
    )
    addEventListener('input', () => {
      const press = pressed
      // React draws in a microtask of its own, begun before this one.
      queueMicrotask(() => {
        const listened = performance.now()
        requestAnimationFrame(() => {
          const framed = performance.now()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            const end = performance.now()
            all.worked.push(listened - press + end - framed)
            all.drawn.push(end - press)
          }
          port2.postMessage(null)
        })
      })
    })
  })
}

async function typeOn(tab: Page, typedAlready: number): Promise<void> {
  await tab.bringToFront()
  const text = 'Les artistes et les danseurs vous donnent rendez-vous chaque soir, dans le hall. '
  for (let key = typedAlready; key < typedAlready + keysBetweenPauses; key += 1) {
    await tab.keyboard.press(text[key % text.length] === ' ' ? 'Space' : (text[key % text.length] ?? 'a'))
    await new Promise((wait) => setTimeout(wait, 30))
  }
  await new Promise((wait) => setTimeout(wait, pauseMs))
}

function report(page: Seen, bare: Seen, checks: number[]): void {
  const underAFrame = Array.from({ length: Math.max(0, keystrokes - page.slow.length) }, () => frameMs)
  const lines = [
    '| what | median | p95 | bar |',
    '| --- | --- | --- | --- |',
    row('a key: its listeners, then its frame', page.worked, '16 ms'),
    row('the same in a bare field', bare.worked, ''),
    row('a key from its press to its frame drawn, the wait for the screen with it', page.drawn, ''),
    row('the same in a bare field', bare.drawn, ''),
    row(`a key to the next paint (Event Timing, ${frameMs} stands for less)`, [...page.slow, ...underAFrame], ''),
    row('checks of 300 words after a pause, asked to answered', checks.slice(1), '50 ms'),
    row('the first of them, of a text just pasted', checks.slice(0, 1), ''),
    `${page.worked.length} keys, ${page.slow.length} of a frame or more, ${page.longTasks.length} long tasks, ${checks.length} checks`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function row(what: string, durations: readonly number[], bar: string): string {
  const [median, most] = [0.5, 0.95].map((part) => `${percentile([...durations], part).toFixed(1)} ms`)
  return `| ${what} | ${median} | ${most} | ${bar} |`
}
