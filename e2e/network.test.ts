import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request as plain } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addStaff,
  House,
  importFiles,
  saveAccount,
  saveHouseRecord,
  saveShowRecord,
  writeContent,
} from '../src/engine/index.ts'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { expectAccessible } from './accessible.ts'

const root = resolve(import.meta.dirname, '..')
const page = join(root, 'dist', 'web')
const executablePath = '/usr/bin/chromium'
const openssl = '/usr/bin/openssl'
const canRun = existsSync(openssl) && existsSync(executablePath) && existsSync(join(page, 'index.html'))
const asOf = '2026-11-24'
const password = 'une phrase assez longue'
const name = 'parterre.localhost'

describe.skipIf(!canRun)('several people, behind a reverse proxy', () => {
  let folder: string
  let server: RunningServer
  let proxy: Server
  let browser: Browser
  let address = ''
  let draftId = ''
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre réseau '))
    const house = await House.open(join(folder, 'data'))
    const { app } = house.folder
    await saveHouseRecord(house, { record: { name: 'Théâtre du Môle', city: 'Port-Salin' }, source: 'test' })
    await saveShowRecord(house, {
      record: {
        key: 'les-vagues',
        title: 'Les Vagues',
        performances: [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }],
        prices: [{ label: 'plein', cents: 2400 }],
        bookingUrl: 'https://lieu.example/vagues',
      },
      source: 'test',
    })
    for (const [person, email, access] of [
      ['Anne Morel', 'anne@theatre.example', 'direction'],
      ['Paul Ferrand', 'paul@theatre.example', 'writer'],
    ] as const) {
      const { id } = await addStaff(app, { name: person, role: '', pin: '4821' })
      await saveAccount(app, { staffId: id, email, access, password, by: 'test' })
    }
    const brief = { showKey: 'les-vagues', channel: 'email', audience: 'new', intention: null } as const
    draftId = (await writeContent(house, { brief, asOf, staffId: null })).id
    const sold = join(folder, 'billets.csv')
    await writeFile(
      sold,
      'Numéro client;Nom;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat\n' +
        '1;Kerouan;B1;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;14/02/2026\n' +
        '2;Drevet;B2;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;15/02/2026\n',
    )
    await importFiles(house, { files: [{ path: sold, name: 'billets.csv' }], today: asOf })
    await house.close()
    const { cert, key, pin } = await certificate(folder)
    proxy = createServer({ cert, key })
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
    address = `https://${name}:${(proxy.address() as AddressInfo).port}`
    server = await startServer({
      dataFolder: join(folder, 'data'),
      port: 0,
      page,
      asOf,
      network: { publicUrl: address, tls: null },
    })
    passOn(proxy, server.port)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', `--ignore-certificate-errors-spki-list=${pin}`],
    })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    proxy?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function opened(): Promise<{ context: BrowserContext; tab: Page }> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
    const tab = await context.newPage()
    tab.on('pageerror', (error) => faults.push(error.message))
    return { context, tab }
  }

  async function signIn(tab: Page, email: string): Promise<void> {
    await tab.goto(address)
    await tab.getByLabel('Adresse électronique').fill(email)
    await tab.getByLabel('Mot de passe').fill(password)
    await tab.getByRole('button', { name: 'Entrer', exact: true }).click()
    await tab.getByRole('navigation', { name: 'Pages' }).waitFor()
  }

  it('lets a person in by a passkey that they have made, and by none that they have taken away', async () => {
    const { context, tab } = await opened()
    const devices = await context.newCDPSession(tab)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(tab, 'anne@theatre.example')
    await tab.goto(`${address}/reglages`)
    await tab.getByRole('tab', { name: 'Connexions' }).click()
    await tab.getByRole('button', { name: /Ajouter une clé d’accès/ }).click()
    await tab.getByRole('button', { name: /Retirer la clé d’accès/ }).waitFor()
    await expectAccessible(tab)
    const leave = async () => {
      await tab.getByRole('button', { name: 'Se déconnecter' }).click()
      await tab.getByRole('heading', { name: 'Connectez-vous' }).waitFor()
    }
    await leave()
    await expectAccessible(tab)
    await tab.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await tab.getByText('Anne Morel').first().waitFor()
    await tab.goto(`${address}/reglages`)
    await tab.getByRole('tab', { name: 'Connexions' }).click()
    await tab.getByRole('button', { name: /Retirer la clé d’accès/ }).click()
    await tab.getByRole('button', { name: /Retirer la clé d’accès/ }).waitFor({ state: 'detached' })
    await leave()
    await tab.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await tab
      .getByRole('alert')
      .getByText(/n’est pas reconnue/)
      .waitFor()
    await context.close()
  })

  it('asks for the password again before the names of the public leave, then for some minutes no more', async () => {
    const { context, tab } = await opened()
    await signIn(tab, 'anne@theatre.example')
    await tab.goto(`${address}/donnees`)
    await tab.getByRole('link', { name: 'Contacts, CSV' }).click()
    const asked = tab.getByRole('dialog', { name: 'Est-ce bien vous' })
    await asked.getByLabel('Mot de passe').fill('pas ce mot de passe')
    await asked.getByRole('button', { name: 'Continuer' }).click()
    await asked.getByText('Ce n’est pas votre mot de passe.').waitFor()
    await expectAccessible(tab)
    await asked.getByLabel('Mot de passe').fill(password)
    const [taken] = await Promise.all([
      tab.waitForEvent('download'),
      asked.getByRole('button', { name: 'Continuer' }).click(),
    ])
    expect(taken.suggestedFilename()).toBe('contacts.csv')
    const [again] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('link', { name: 'Billets, CSV' }).click(),
    ])
    expect(again.suggestedFilename()).toBe('tickets.csv')
    expect(await tab.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  it('tells the second of two who change a text that the first has been faster, and keeps both', async () => {
    const [first, second] = [await opened(), await opened()]
    const edit = async ({ tab }: { tab: Page }, email: string, words: string) => {
      await signIn(tab, email)
      await tab.goto(`${address}/contenus/${draftId}`)
      await tab.getByRole('button', { name: 'Modifier' }).click()
      await tab.getByRole('textbox', { name: 'Texte', exact: true }).fill(words)
    }
    await edit(first, 'anne@theatre.example', 'Ce qu’Anne a écrit.')
    await edit(second, 'paul@theatre.example', 'Ce que Paul a écrit.')
    await first.tab.getByRole('button', { name: 'Enregistrer et vérifier' }).click()
    await first.tab.getByRole('button', { name: 'Modifier' }).waitFor()
    await second.tab.getByRole('button', { name: 'Enregistrer et vérifier' }).click()
    await second.tab.getByText(/Anne Morel a enregistré la version 2/).waitFor()
    expect(await second.tab.getByRole('textbox', { name: 'Texte', exact: true }).inputValue()).toBe(
      'Ce que Paul a écrit.',
    )
    await second.tab.getByText('Lire ce que dit la version 2').click()
    await second.tab.getByText('Ce qu’Anne a écrit.').waitFor()
    await expectAccessible(second.tab)
    await second.tab.getByRole('button', { name: 'Enregistrer la mienne après la sienne' }).click()
    await second.tab.getByRole('button', { name: 'Modifier' }).waitFor()
    await second.tab.getByText('Ce que Paul a écrit.').first().waitFor()
    await first.context.close()
    await second.context.close()
  })

  it('shows a writer why validating is not theirs, and keeps the settings to be read', async () => {
    const { context, tab } = await opened()
    await signIn(tab, 'paul@theatre.example')
    await tab.goto(`${address}/reglages`)
    await tab
      .getByText(/Votre rôle permet de lire ceci/)
      .first()
      .waitFor()
    expect(await tab.getByRole('button', { name: 'Enregistrer la fiche' }).isDisabled()).toBe(true)
    await expectAccessible(tab)
    await tab.goto(`${address}/donnees`)
    await tab
      .getByText(/Votre rôle permet de lire ceci/)
      .first()
      .waitFor()
    expect(await tab.getByRole('alert').count()).toBe(0)
    await context.close()
    expect(faults).toEqual([])
  })
})

/** A certificate for the name, made for this run, and the pin under which the browser trusts it. */
async function certificate(folder: string): Promise<{ cert: string; key: string; pin: string }> {
  const [certPath, keyPath] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const made = spawnSync(openssl, [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', keyPath, '-out', certPath],
  ])
  if (made.status !== 0) throw new Error(String(made.stderr))
  const cert = await readFile(certPath, 'utf8')
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
  return { cert, key: await readFile(keyPath, 'utf8'), pin: createHash('sha256').update(spki).digest('base64') }
}

/** What a reverse proxy does: takes TLS off, and adds the address that it has seen. */
function passOn(proxy: Server, port: number): void {
  proxy.on('request', (asked, answered) => {
    const seen = asked.socket.remoteAddress ?? ''
    const before = asked.headers['x-forwarded-for']
    const headers = {
      ...asked.headers,
      'x-forwarded-for': before ? `${before}, ${seen}` : seen,
      'x-forwarded-proto': 'https',
    }
    const passed = plain({ host: '127.0.0.1', port, path: asked.url, method: asked.method, headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(answered)
    })
    passed.on('error', () => answered.writeHead(502).end())
    asked.pipe(passed)
  })
}
