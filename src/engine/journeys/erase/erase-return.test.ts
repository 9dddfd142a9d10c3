import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncContacts } from '../campaigns/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { erasePerson } from './erase-person.ts'
import { ownKeys } from './own-keys.fixture.ts'

const sales = `N° billet;Date de vente;Spectacle;Date représentation;Heure;Tarif;Prix;N° client;Nom;Prénom;E-mail;Téléphone;Adresse;CP;Ville
6001;14/10/2026;Phèdre;15/12/2026;20:30;Plein;20,00;1;Vasseur;Hélène;helene.vasseur@orange.example;06 39 98 33 44;12 rue des Tilleuls;76600;Le Havre
6002;15/10/2026;Phèdre;15/12/2026;20:30;Plein;20,00;2;Durand;Anne;anne@mail.example;06 39 98 00 01;1 rue A;76600;Le Havre
`
let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-return-'))
  house = await openHouse(join(folder, 'data'))
  await drop('ventes.csv', sales)
  const [helene] = await findPersons(house, 'vasseur')
  await erasePerson(house, { id: helene?.personId ?? '', by: 'Anne Morel' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function drop(name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  const { files } = await importFiles(house, { files: [{ path, name }], today: '2026-11-24' })
  return files[0]?.warnings.filter(({ code }) => code.startsWith('warning.erased'))
}

async function bytes(): Promise<string> {
  const entries = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n')
}

describe('the address and the telephone of somebody who was erased, theirs alone', () => {
  it('are withheld whatever name stands beside them, which stays with the rest of the row, and the control says so', async () => {
    const told = await drop(
      'contacts.csv',
      `Civilité;Nom;Prénom;E-mail;Téléphone;Adresse;CP;Ville;Opt-in
;Martin;Hélène;helene.vasseur@orange.example;;;;;oui
;Vaseur;Hélène;Helene.Vasseur@orange.example;;;;;oui
;Vasseur;H.;helene.vasseur+theatre@orange.example;;;;;oui
Mme;Vasseur;;helene.vasseur@orange.example;;;;;oui
;Dubois;Luc;luc@mail.example;+33 6 39 98 33 44;;;;oui
;Petit;Zoé;zoe@mail.example;06 39 98 00 02;;;;oui
`,
    )
    expect(told).toEqual([{ code: 'warning.erased-addresses', params: { rows: 5 } }])
    const permissions = await (await house.warehouse()).run(
      "SELECT address FROM address_permission WHERE permission = 'yes' ORDER BY address",
    )
    expect(permissions.map(({ address }) => address)).toEqual(['luc@mail.example', 'zoe@mail.example'])
    expect((await findPersons(house, 'dubois')).map(({ name }) => name)).toEqual(['Luc Dubois'])
    expect((await findPersons(house, 'martin')).map(({ name }) => name)).toEqual(['Hélène Martin'])
    expect(await bytes()).not.toMatch(/helene\.vasseur|39 ?98 ?33 ?44|39983344/i)
  })

  it('leave the seat and its buyer where a sale gives them', async () => {
    const told = await drop(
      'ventes-lundi.csv',
      `${sales.split('\n')[0]}
6100;20/11/2026;Phèdre;15/12/2026;20:30;Plein;20,00;9;Martin;Hélène;helene.vasseur@orange.example;;;;
6101;20/11/2026;Phèdre;15/12/2026;20:30;Plein;20,00;2;Durand;Anne;anne@mail.example;06 39 98 00 01;1 rue A;76600;Le Havre
`,
    )
    expect(told).toEqual([{ code: 'warning.erased-addresses', params: { rows: 1 } }])
    const [row] = await (await house.warehouse()).run(
      `SELECT c.last_name, c.email, c.permission_email FROM ticket t JOIN contact_record c ON c.record_id = t.record_id WHERE t.ticket_number = '6100'`,
    )
    expect(row).toEqual({ last_name: 'Martin', email: null, permission_email: null })
  })

  it('are not taken in with the states that a mailing tool gives of its contacts', async () => {
    const path = join(folder, 'brevo.csv')
    await writeFile(
      path,
      'EMAIL,PRENOM,NOM,EMAIL_BLACKLISTED\nhelene.vasseur@orange.example,Hélène,Martin,true\nanne@mail.example,Anne,Durand,true\n',
    )
    const synced = await syncContacts(house, { path, name: 'brevo.csv', who: 'Zoé' })
    expect(synced).toMatchObject({ rows: 2, added: { yes: 0, no: 1 }, erased: 1 })
    expect(await bytes()).not.toMatch(/helene\.vasseur/i)
  })
})

describe('somebody who was erased', () => {
  it('is known by the number without its zeros and by the street in short, beside the name', async () => {
    const told = await drop(
      'fiches.csv',
      `N° client;Nom;Prénom;E-mail;Adresse;CP;Ville
0001;Vasseur;Hélène;autre@orange.example;;;
77;Vasseur;Hélène;;12, r. des Tilleuls;76600;Le Havre
78;Vasseur;Paul;paul@orange.example;12 r. des Tilleuls;76600;Le Havre
`,
    )
    expect(told).toEqual([{ code: 'warning.erased-persons', params: { rows: 2 } }])
    const names = (await findPersons(house, 'vasseur')).map(({ name }) => name)
    expect(names).toContain('Paul Vasseur')
    expect(names).not.toContain('Hélène Vasseur')
    expect(await bytes()).not.toContain('autre@orange.example')
  })
})
