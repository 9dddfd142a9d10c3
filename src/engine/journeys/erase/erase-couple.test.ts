import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncContacts } from '../campaigns/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { decide, findPersons, listDecisions } from '../persons/index.ts'
import { readPersonFile } from './access-request.ts'
import { erasePerson, foreseeErasure } from './erase-person.ts'
import { ownKeys } from './own-keys.fixture.ts'

const today = '2026-11-24'
const contacts = `Numéro client;Civilité;Nom;Prénom;Société;Courriel;Téléphone;Adresse;Code postal;Ville;Accord newsletter
201;;Jaouen;Loïc et Maëlle;;loic.jaouen@exemple.example;06 39 98 20 01;4 rue des Filatures;42300;Roanne;Oui
202;M. et Mme;Tissier;Armand;;tissier.armand@exemple.example;06 39 98 20 02;7 rue Armand-Carrel;42300;Roanne;Oui
203;;Nguyen;Bao et Lina;;famille.nguyen@exemple.example;06 39 98 20 03;12 quai du Bassin;42300;Roanne;Oui
204;Mme;Marchal;Line;Collège Jean Moulin;line.marchal@college.example;04 77 00 20 04;1 place du Parc;42300;Roanne;
205;M.;Jaouen;Yann;;yann.jaouen@exemple.example;06 39 98 20 05;4 rue des Filatures;42300;Roanne;Oui
`
const tickets = [
  'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
  ...[201, 201, 202, 203, 204, 205].map(
    (customer, index) =>
      `${customer};C${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`,
  ),
].join('\n')

let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-couple-'))
  house = await openHouse(join(folder, 'data'))
  await drop({ 'contacts.csv': contacts, 'billets.csv': tickets })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function drop(files: Record<string, string>): Promise<void> {
  const dropped = []
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text)
    dropped.push({ path: join(folder, name), name })
  }
  await importFiles(house, { files: dropped, today })
}

async function idOf(name: string): Promise<string> {
  const found = (await findPersons(house, name.split(' ')[0] ?? '')).find((person) => person.name === name)
  if (!found) throw new Error(`${name} is not found`)
  return found.personId
}

async function namesOf(query: string): Promise<string[]> {
  return (await findPersons(house, query)).map(({ name }) => name).sort()
}

async function ticketsOf(customer: number): Promise<number> {
  const [row] = await (await house.warehouse()).run(
    `SELECT coalesce(sum(seats), 0) AS seats FROM ticket WHERE ends_with(record_id, ':${customer}')`,
  )
  return Number(row?.seats)
}

async function bytesOf(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n')
}

describe('erasing one of a couple whom one record names', () => {
  it('finds both of them, and each has the couple’s seats', async () => {
    expect(await namesOf('jaouen')).toEqual(['Loïc Jaouen', 'Maëlle Jaouen', 'Yann Jaouen'])
    expect((await findPersons(house, 'jaouen')).map(({ tickets: seats }) => seats).sort()).toEqual([1, 2, 2])
  })

  it('keeps the first name of the other, the seats, the address, and the person’s number', async () => {
    const [loic, maelle] = [await idOf('Loïc Jaouen'), await idOf('Maëlle Jaouen')]
    const { a, b } = { a: (await recordOf(maelle)) ?? '', b: (await recordOf(await idOf('Yann Jaouen'))) ?? '' }
    await decide(house, { a, b, kind: 'sameHousehold', by: 'Zoé' })
    expect(await foreseeErasure(house, loic)).toMatchObject({ coupleRecords: 1, tickets: 0 })
    const proof = await erasePerson(house, { id: loic, by: 'Anne Morel' })
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(await namesOf('jaouen')).toEqual(['Maëlle Jaouen', 'Yann Jaouen'])
    expect(await idOf('Maëlle Jaouen')).toBe(maelle)
    expect(await ticketsOf(201)).toBe(2)
    expect((await listDecisions(house))[0]?.names).toEqual(expect.arrayContaining(['Maëlle Jaouen', 'M. Yann Jaouen']))
    // The address bore his name: it goes with him.
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/lo.{1,4}c[ ;]+et|loic\.jaouen/i)
    const [record] = await (await house.warehouse()).run(
      "SELECT first_name, street, email, phone FROM contact_record WHERE customer_number = '201'",
    )
    expect(record).toMatchObject({ first_name: 'Maëlle', street: '4 rue des Filatures', email: null })
    expect(record?.phone).not.toBeNull()
  })

  it('keeps a spouse who has no first name, and is not misled by a street of the same name', async () => {
    await erasePerson(house, { id: await idOf('Armand Tissier'), by: 'Anne Morel' })
    const [record] = await (await house.warehouse()).run(
      "SELECT title, last_name, first_name, street FROM contact_record WHERE customer_number = '202'",
    )
    expect(record).toMatchObject({
      title: 'Mme',
      last_name: 'Tissier',
      first_name: null,
      street: '7 rue Armand-Carrel',
    })
  })

  it('lets the second-named go, then the first, and then nothing is left', async () => {
    await erasePerson(house, { id: await idOf('Lina Nguyen'), by: 'Anne Morel' })
    expect(await namesOf('nguyen')).toEqual(['Bao Nguyen'])
    expect(await bytesOf(join(folder, 'data'))).toMatch(/famille\.nguyen/)
    await erasePerson(house, { id: await idOf('Bao Nguyen'), by: 'Anne Morel' })
    expect(await namesOf('nguyen')).toEqual([])
    expect(await ticketsOf(203)).toBe(0)
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/famille\.nguyen/)
  })

  it('lets a school’s contact go and keeps the school', async () => {
    await erasePerson(house, { id: await idOf('Line Marchal'), by: 'Anne Morel' })
    expect(await namesOf('college')).toEqual(['Collège Jean Moulin'])
    expect(await namesOf('marchal')).toEqual([])
    expect(await ticketsOf(204)).toBe(1)
  })

  it('holds when the ticketing system sends them all again', async () => {
    await drop({
      'contacts-lundi.csv': contacts.replace('42300;Roanne;Oui', '42300;Roanne;Non'),
      'billets-2.csv': tickets,
    })
    expect(await namesOf('jaouen')).toEqual(['Maëlle Jaouen', 'Yann Jaouen'])
    expect(await namesOf('nguyen')).toEqual([])
    expect(await namesOf('armand')).toEqual(expect.not.arrayContaining(['Armand Tissier']))
    expect(await namesOf('marchal')).toEqual([])
    expect(await ticketsOf(201)).toBe(2)
  })
})

describe('all that is known of one of a couple', () => {
  it('gives the shared record and its seats, without naming the other', async () => {
    await drop({
      'contacts-mardi.csv': `Numéro client;Nom;Prénom;Courriel;Adresse;Code postal;Ville
301;Abalain;Rozenn et Gwenn;abalain@exemple.example;3 rue Haute;42300;Roanne
302;Abalain;Tugdual;tug@exemple.example;3 rue Haute;42300;Roanne
`,
    })
    const file = await readPersonFile(house, { id: await idOf('Gwenn Abalain'), by: 'Anne Morel', day: today })
    expect(JSON.stringify(file)).not.toContain('Rozenn')
    expect(JSON.stringify(file)).not.toContain('Tugdual')
    expect(file.records).toMatchObject([
      { first_name: 'Gwenn', last_name: 'Abalain', email: 'abalain@exemple.example' },
    ])
    expect(file.isSharedRecord).toEqual([true])
    expect(file.householdSize).toBe(3)
  })

  it('says when and by which tool they left a list', async () => {
    await drop({
      'contacts-jeudi.csv': `Numéro client;Nom;Prénom;Courriel;Ville
401;Kervella;Soizic;soizic@exemple.example;Brest
`,
    })
    const path = join(folder, 'Brevo.csv')
    await writeFile(
      path,
      `EMAIL,EMAIL_BLACKLISTED,LAST_CHANGED
Soizic@exemple.example,true,2026-03-12
autre@exemple.example,true,2026-03-13
`,
    )
    await syncContacts(house, { path, name: 'Brevo.csv', who: 'Anne Morel' })
    const { said } = await readPersonFile(house, { id: await idOf('Soizic Kervella'), by: 'Anne Morel', day: today })
    expect(said).toMatchObject([
      { channel: 'email', address: 'soizic@exemple.example', status: 'no', source: 'brevo: Brevo.csv' },
    ])
  })
})

async function recordOf(personId: string): Promise<string | undefined> {
  const found = await findPersons(house, null)
  return found.find((person) => person.personId === personId)?.records[0]
}
