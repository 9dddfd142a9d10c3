import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { expectAccessible } from './accessible.ts'
import { Keyboard } from './keyboard.ts'
import { twoBursts } from './wav-file.ts'

const page = join(resolve(import.meta.dirname, '..'), 'dist', 'web')
const executablePath = '/usr/bin/chromium'
const canRun = existsSync(executablePath) && existsSync(join(page, 'index.html'))
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const srt = [
  '1\r\n00:00:01,000 --> 00:00:04,000\r\nPour la cinquième édition du concert de la\r\nChandeleur au Collège des\r\n',
  '2\r\n00:00:04,000 --> 00:00:08,500\r\nBernardins, la violoniste nous\r\ninvite à écouter Bach.\r\n',
  '3\r\n00:00:14,000 --> 00:00:14,500\r\nVenez nombreuses et nombreux, samedi soir.\r\n',
].join('\r\n')

describe.skipIf(!canRun)('subtitles, from a file to a file, by keys alone', () => {
  let folder: string
  let server: RunningServer
  let browser: Browser
  let tab: Page
  let keys: Keyboard
  const elsewhere: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-subtitles-'))
    await writeFile(join(folder, 'entretien.srt'), Buffer.from(srt, 'latin1'))
    await writeFile(join(folder, 'faux.srt'), srt.replace('00:00:08,500', '00:00:8h'))
    await writeFile(join(folder, 'entretien.wav'), twoBursts(16))
    server = await startServer({ dataFolder: join(folder, 'data'), port: 0, page, asOf: '2026-11-24' })
    browser = await chromium.launch({ executablePath, args: flags, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    tab = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
    keys = new Keyboard(tab)
    tab.on('request', (request) => {
      if (!/^(http:\/\/(localhost|127\.0\.0\.1)|data:|blob:)/.test(request.url())) elsewhere.push(request.url())
    })
    tab.on('pageerror', (error) => faults.push(error.message))
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const give = async (button: RegExp, file: string) => {
    const chooser = tab.waitForEvent('filechooser')
    await keys.press(button)
    await (await chooser).setFiles(join(folder, file))
  }
  const texts = () => tab.locator('.cue-text').allTextContents()

  it('says what it takes before it has anything', async () => {
    await tab.goto(`${server.url}/contenus/sous-titres`)
    await tab.getByRole('heading', { name: 'Sous-titres à la norme française' }).waitFor()
    await expectAccessible(tab)
  })

  it('names the file and the line where a time is none', async () => {
    await give(/Choisir un fichier/, 'faux.srt')
    const alert = (await tab.getByRole('alert').textContent())?.replace(/\s/g, ' ')
    expect(alert).toContain('« faux.srt », ligne 7')
    faults.length = 0
  })

  it('opens a file of another encoding, and says what breaks the norm', async () => {
    await give(/Choisir un fichier/, 'entretien.srt')
    await tab.getByRole('heading', { name: /sous-titres? sur 3/ }).waitFor()
    expect((await texts())[0]).toContain('cinquième édition')
    expect(await tab.locator('.cue-state').last().textContent()).toContain('trop rapide')
    await expectAccessible(tab)
  })

  it('parts anew on the sense, and gives back what was', async () => {
    const before = await texts()
    await keys.press(/Recouper selon le sens/)
    await tab.getByText('au Collège des Bernardins').waitFor()
    expect((await texts()).join(' ').split(/\s+/)).toEqual(before.join(' ').split(/\s+/))
    await tab.keyboard.press('Control+z')
    await expect.poll(texts).toEqual(before)
    await tab.keyboard.press('Control+Shift+z')
    await tab.getByText('au Collège des Bernardins').waitFor()
  })

  it('draws the sound that it opens, and plays a cue', async () => {
    await give(/Ouvrir le film/, 'entretien.wav')
    await tab.locator('canvas').waitFor()
    await tab.keyboard.press('Alt+ArrowDown')
    await tab.keyboard.press('Control+Space')
    await expect
      .poll(() => tab.locator('video').evaluate((film: HTMLVideoElement) => film.currentTime))
      .toBeGreaterThan(1)
    await tab.keyboard.press('Control+Space')
    await tab.locator('.captions-shown').waitFor()
    await expectAccessible(tab)
  })

  it('splits where the caret is, joins again, and sets a time on the sound', async () => {
    const before = await texts()
    await tab.keyboard.press('Control+Home')
    for (let at = 0; at < 7; at += 1) await tab.keyboard.press('ArrowRight')
    await tab.keyboard.press('Control+Enter')
    await expect.poll(async () => (await texts()).slice(0, 1)).toEqual(['Pour la'])
    await tab.keyboard.press('Alt+ArrowUp')
    await tab.keyboard.press('Control+Shift+Enter')
    await expect.poll(async () => (await texts()).length).toBe(before.length)
    await tab.keyboard.press('F9')
    const now = await tab.locator('video').evaluate((film: HTMLVideoElement) => Math.round(film.currentTime * 1000))
    const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0')
    expect(await tab.locator('.cue-times').first().textContent()).toContain(
      `0:${seconds},${String(now % 1000).padStart(3, '0')}`,
    )
  })

  it('writes a file that browsers read', async () => {
    const download = tab.waitForEvent('download')
    await keys.press(/Télécharger/)
    const path = await (await download).path()
    const written = await readFile(path, 'utf8')
    expect((await download).suggestedFilename()).toBe('entretien.vtt')
    const heard = await tab.evaluate(async (text) => {
      const video = document.createElement('video')
      const track = document.createElement('track')
      track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
      video.append(track)
      track.track.mode = 'hidden'
      await new Promise((done) => track.addEventListener('load', done))
      return [...(track.track.cues ?? [])].map((cue) => (cue as VTTCue).text)
    }, written)
    expect(heard.length).toBe((await texts()).length)
  })

  it('fits a phone', async () => {
    await tab.setViewportSize({ width: 390, height: 844 })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(tab)
  })

  it('went nowhere else, and broke nowhere', () => {
    expect([elsewhere, faults]).toEqual([[], []])
  })
})
