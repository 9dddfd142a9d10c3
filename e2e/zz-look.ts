import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { saveShowRecord } from '../src/engine/index.ts'
import { openHouse } from '../src/engine/journeys/house/new-house.fixture.ts'
import { startServer } from '../src/server/index.ts'
import { expectAccessible } from './accessible.ts'
import { twoBursts } from './wav-file.ts'

const folder = await mkdtemp('/tmp/captions-look-')
const house = await openHouse(join(folder, 'data'))
await saveShowRecord(house, {
  record: { key: 'b', title: 'Bérénice', credits: [{ role: 'violon', name: 'Anaïs Dupré' }], performances: [] },
  source: 't',
})
await house.close()
const long = Array.from(
  { length: 60 },
  (_, i) =>
    `${i + 1}\n00:${String(Math.floor((i * 5) / 60)).padStart(2, '0')}:${String((i * 5) % 60).padStart(2, '0')},000 --> 00:${String(Math.floor((i * 5 + 4) / 60)).padStart(2, '0')}:${String((i * 5 + 4) % 60).padStart(2, '0')},000\n${['Pour la cinquième édition du concert de la\nChandeleur au Collège des', 'Bernardins, la violoniste Anaïs Duprait nous\ninvite à écouter Bérénisse.', '[Applaudissements]', '♪ La mer, qu’on voit danser ♪', '<font color="#ffff00">Elle attendait un bateau\nqui ne vient pas.</font>'][i % 5]}\n`,
).join('\n')
await writeFile(join(folder, 'entretien-anais.srt'), long)
await writeFile(join(folder, 'entretien.wav'), twoBursts(320))
const server = await startServer({
  dataFolder: join(folder, 'data'),
  port: 0,
  page: resolve('dist/web'),
  asOf: '2026-11-24',
})
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
})
for (const scheme of ['light', 'dark'] as const) {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR', colorScheme: scheme })
  tab.on('pageerror', (e) => console.log('ERR', e.message))
  await tab.goto(`${server.url}/contenus/sous-titres`)
  await tab.getByRole('button', { name: 'Choisir un fichier' }).waitFor()
  await tab.screenshot({ path: `/tmp/captions-look-${scheme}-0.png` })
  const give = async (name: string, file: string) => {
    const c = tab.waitForEvent('filechooser')
    await tab.getByRole('button', { name }).click()
    await (await c).setFiles(join(folder, file))
  }
  await give('Choisir un fichier', 'entretien-anais.srt')
  await tab.locator('.cue').first().waitFor()
  await tab.screenshot({ path: `/tmp/captions-look-${scheme}-1.png` })
  await give('Ouvrir le film', 'entretien.wav')
  await tab.locator('canvas').waitFor()
  await tab.locator('.cue-line').nth(1).click()
  await tab.keyboard.press('Control+Space')
  await tab.waitForTimeout(1500)
  await tab.keyboard.press('Control+Space')
  await tab.screenshot({ path: `/tmp/captions-look-${scheme}-2.png` })
  await expectAccessible(tab)
  await tab.setViewportSize({ width: 390, height: 844 })
  await tab.waitForTimeout(200)
  await tab.screenshot({ path: `/tmp/captions-look-${scheme}-3.png`, fullPage: false })
  await tab.locator('.cue-editor').scrollIntoViewIfNeeded()
  await tab.screenshot({ path: `/tmp/captions-look-${scheme}-4.png` })
  console.log(
    scheme,
    await tab.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((e) => e.getBoundingClientRect().right > 395)
        .map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
        .slice(0, 12)
        .join(' / '),
    ),
  )
  await expectAccessible(tab)
  await tab.close()
}
await browser.close()
await server.close()
await rm(folder, { recursive: true })
