import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDemo } from '../src/engine/index.ts'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { expectAccessible } from './accessible.ts'
import { Keyboard } from './keyboard.ts'

const root = resolve(import.meta.dirname, '..')
const page = join(root, 'dist', 'web')
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
const pin = '2468'

describe.skipIf(!canRun)('the main job, in a browser, by keys alone', () => {
  let folder: string
  let server: RunningServer
  let browser: Browser
  let tab: Page
  let keys: Keyboard
  const elsewhere: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre parcours é '))
    await writeDemo({ out: join(folder, 'demo'), scale: 0.05, seed: 1, today: '2026-11-24' })
    server = await startServer({ dataFolder: join(folder, 'data'), port: 0, page, asOf: '2026-11-24' })
    // Files of a folder with an accent are dropped: Chromium takes no such path where the locale is not of UTF-8.
    browser = await chromium.launch({ executablePath, args: flags, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    tab = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
    keys = new Keyboard(tab)
    tab.on('request', (request) => {
      if (!/^(http:\/\/(localhost|127\.0\.0\.1)|data:|blob:)/.test(request.url())) elsewhere.push(request.url())
    })
    tab.on('pageerror', (error) => faults.push(error.message))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('offers the two ways in before it asks anything', async () => {
    await tab.goto(server.url)
    await tab.getByRole('heading', { name: /Deux façons d’entrer/ }).waitFor()
    expect(await tab.getByLabel(/Votre nom|Un code/).count()).toBe(0)
    await expectAccessible(tab)
  })

  it('takes a set of exports dropped together, and a flat file, with their control', async () => {
    const exports = join(folder, 'demo', 'exports')
    const names = (await readdir(exports)).filter((name) => /^(billets_|contacts|adresses|jauges|la-forge)/.test(name))
    const chooser = tab.waitForEvent('filechooser')
    await keys.press(/Choisir des fichiers/)
    await (await chooser).setFiles(names.map((name) => join(exports, name)))
    const dropped = tab.getByRole('heading', { name: /il reste à les contrôler/ })
    await dropped.waitFor({ timeout: 60_000 })
    await expectAccessible(tab)
    await keys.press(/^Sens des colonnes/)
    await tab.getByRole('table').first().waitFor()
    await expectAccessible(tab)
    await keys.press(/Revenir aux fichiers/)
    await dropped.waitFor()
    await keys.press(/Contrôler ces fichiers/)
    await tab
      .getByRole('button', { name: /Importer|Garder/ })
      .first()
      .waitFor({ timeout: 60_000 })
    await expectAccessible(tab)
    await keys.press(/^(Importer|Garder)/)
    await tab.getByText('L’import est gardé', { exact: false }).first().waitFor({ timeout: 120_000 })
  }, 180_000)

  it.each([
    ['/', /à faire aujourd|Rien à faire/],
    ['/publics', /Vos publics/],
    ['/spectacles', /spectacle|représentation|vendu|finirait|Où en est/i],
    ['/contenus', /Vos textes/],
    ['/rapports', /bilan de la saison/],
    ['/demander?question=billets%20par%20salle', /billets par salle/],
    ['/donnees', /Vos fichiers/],
    ['/donnees/doublons', /./],
    ['/ia-responsable', /./],
    ['/reglages', /./],
  ])('shows %s, with no barrier that axe knows', async (path, heading) => {
    await tab.goto(`${server.url}${path}`)
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 30_000 })
    await tab.waitForLoadState('networkidle')
    await expectAccessible(tab)
  })

  it('names a page while its answer is awaited, and hands the focus on to the answer', async () => {
    await tab.goto(`${server.url}/reglages`)
    // The name stands above what is awaited too; the tabs are the answer.
    await tab.getByRole('tab').first().waitFor()
    const held = Promise.withResolvers<void>()
    const audiences = /\/audiences\b/
    await tab.route(audiences, async (route) => {
      await held.promise
      await route.continue()
    })
    await keys.press(/^Publics$/)
    const focused = () => tab.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent])
    await tab.getByRole('heading', { level: 1, name: 'Publics', exact: true }).waitFor()
    expect(await focused()).toEqual(['H1', 'Publics'])
    await expectAccessible(tab)
    held.resolve()
    await tab.getByRole('heading', { level: 1, name: /Vos publics/ }).waitFor()
    expect(await focused()).toEqual(['H1', expect.stringMatching(/Vos publics/)])
    await tab.unroute(audiences)
  })

  it('lets no page that is left before its answer bear the name of the next one', async () => {
    const settings = /\/settings\b/
    const neverAnswered = () => {}
    await tab.route(settings, neverAnswered)
    await tab.goto(`${server.url}/reglages`)
    await tab.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
    const title = await tab.locator('h1').elementHandle()
    await title?.evaluate((shown) => {
      const names = [shown.textContent]
      new MutationObserver(() => names.push(shown.textContent)).observe(shown, {
        childList: true,
        characterData: true,
        subtree: true,
      })
      Object.assign(window, { namesOfOneTitle: names })
    })
    await keys.press(/^Publics$/)
    await tab.getByRole('heading', { level: 1, name: /Vos publics/ }).waitFor()
    expect(await tab.evaluate(() => Reflect.get(window, 'namesOfOneTitle'))).toEqual(['Réglages'])
    await tab.unroute(settings)
  })

  it('opened at an address, says the name of no other page on the way', async () => {
    const opened = await browser.newPage({ locale: 'fr-FR' })
    await opened.addInitScript(() => {
      const names = new Set<string>()
      Object.assign(window, { titlesSeen: names })
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('h1')) names.add(textContent)
      }).observe(document, { childList: true, characterData: true, subtree: true })
    })
    await opened.goto(`${server.url}/donnees`)
    await opened.getByRole('heading', { level: 1, name: /Vos fichiers/ }).waitFor()
    expect(await opened.evaluate(() => [...Reflect.get(window, 'titlesSeen')])).toEqual([
      'Données',
      expect.stringMatching(/Vos fichiers/),
    ])
    await opened.close()
  })

  it('writes from a record, catches an altered price, and lets only a named person validate and export', async () => {
    await loadRecords()
    await tab.goto(`${server.url}/contenus?show=berenice&audience=occasional&channel=email`)
    await tab
      .getByText(/joignables par e-mail/)
      .first()
      .waitFor({ timeout: 30_000 })
    await keys.press(/^Écrire$/)
    // The list of texts says it too, until the text itself is there.
    await tab.getByRole('heading', { level: 1, name: /^Bérénice · / }).waitFor({ timeout: 30_000 })
    await tab.getByText(/pas encore relue/).waitFor({ timeout: 30_000 })
    await expectAccessible(tab)

    await keys.press(/^Modifier$/)
    await keys.reach(/^Texte/)
    const body = await tab.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)
    expect(body).toMatch(/28\s€/)
    await keys.type(/^Texte/, body.replace(/28(\s€)/, '29$1'))
    await keys.press(/Enregistrer et vérifier/)
    await tab
      .getByText(/point bloque\s:/)
      .first()
      .waitFor({ timeout: 30_000 })
    expect(await tab.getByRole('button', { name: /^Valider/ }).count()).toBe(0)

    await keys.press(/^Modifier$/)
    await keys.type(/^Texte/, body)
    await keys.press(/Enregistrer et vérifier/)
    await tab.getByRole('button', { name: /^Valider/ }).waitFor({ timeout: 30_000 })
    await keys.press(/^Valider/)
    const dialog = tab.getByRole('dialog')
    // Nobody was asked who they are before this first act that a person answers for.
    await dialog.getByText(/Qui êtes-vous/).waitFor()
    await expectAccessible(tab)
    await keys.type(/^Votre nom/, 'Camille Roux')
    await keys.type(/^Un code/, pin)
    await keys.press(/^C’est moi$/)
    await dialog.getByLabel(/Votre code/).waitFor()
    await keys.type(/^Votre code/, pin)
    await keys.press(/^Votre code/)
    await tab.getByText(/points? reste(?:nt)? à lire, plus haut/).waitFor()
    await openWhatNoMachineCanCheck()
    await keys.type(/^Votre code/, '9999')
    await keys.press(/^Votre code/)
    await tab.getByText(/Le code n’est pas le bon/).waitFor()
    expect(await tab.getByLabel(/Votre code/).evaluate((field) => field === document.activeElement)).toBe(true)
    await keys.type(/^Votre code/, pin)
    await keys.press(/^Votre code/)
    await tab
      .getByText(/Cette version est validée/)
      .first()
      .waitFor({ timeout: 30_000 })
    await expectAccessible(tab)

    await keys.press(/^Diffuser$/)
    const download = tab.waitForEvent('download')
    await keys.press(/Télécharger.*(Brevo|Liste|Texte)/)
    expect((await readFile(await (await download).path())).length).toBeGreaterThan(20)
  })

  it('has spoken to nobody but its own server, and thrown nothing', () => {
    expect(elsewhere).toEqual([])
    expect(faults).toEqual([])
  })

  /** The records that a venue would have filled in *Contenus*; the pages for it have their own tests. */
  async function loadRecords(): Promise<void> {
    const { House, saveHouseRecord, saveShowRecord } = await import('../src/engine/index.ts')
    const programme = join(folder, 'demo', 'programme')
    const house = await House.open(join(folder, 'data'))
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(programme, name), 'utf8'))
    await saveShowRecord(house, { record: await read('fiche-berenice.json'), source: 'fiche-berenice.json' })
    await saveHouseRecord(house, { record: await read('maison.json'), source: 'maison.json' })
    await house.close()
  }

  async function openWhatNoMachineCanCheck(): Promise<void> {
    const unread = tab.getByRole('dialog').getByRole('button', { name: /Je l’ai lu/ })
    await unread.first().waitFor()
    for (let left = await unread.count(); left > 0; left -= 1) {
      await keys.press(/^Je l’ai lu : /)
      await unread.nth(left - 1).waitFor({ state: 'detached' })
    }
  }
})
