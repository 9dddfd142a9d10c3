import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff, listJournal } from '../../stewardship/index.ts'
import { erasePerson } from '../erase/index.ts'
import { ownKeys } from '../erase/own-keys.fixture.ts'
import { backupHouse } from '../folder/backup-house.ts'
import { restoreHouse } from '../folder/restore-house.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { applyRetention, applyRetentionSigned, retention } from './index.ts'

const asOf = '2026-11-24'
const contacts = `Numéro client;Nom;Prénom;Courriel;Téléphone;Adresse;Code postal;Ville;Accord newsletter
301;Kerouan;Lise;lise.kerouan@exemple.example;06 39 98 30 01;4 rue des Filatures;42300;Roanne;Oui
302;Drevet;Paul;paul.drevet@exemple.example;06 39 98 30 02;7 rue Haute;42300;Roanne;Oui
303;Jaouen;Maëlle et Loïc;famille.jaouen@exemple.example;06 39 98 30 03;12 quai du Bassin;42300;Roanne;
304;Marchal;Line;line.marchal@exemple.example;;;42300;Roanne;
305;Ozouf;Ada;ada.ozouf@exemple.example;;;42300;Roanne;Oui
`
/** A notebook that gives a second address. */
const notebook = `Nom;Prénom;Courriel;Courriel 2
Drevet;Paul;paul.drevet@exemple.example;paul@travail.example
`
const header = 'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat'
const ticket = (customer: number, number: string, played: string, bought: string) =>
  `${customer};${number};Antigone;${played};20:30;Grande salle;Plein;24,00;${bought}`
const tickets = [
  header,
  ticket(301, 'D1', '22/03/2022', '14/02/2022'),
  // Bought long ago, came later: the relation ends with the performance.
  ticket(302, 'D2', '22/01/2024', '14/11/2023'),
  ticket(303, 'D3', '22/10/2023', '14/09/2023'),
].join('\n')

let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-retention-'))
  house = await openHouse(join(folder, 'data'))
  await drop({ 'contacts.csv': contacts, 'billets.csv': tickets })
  await drop({ 'carnet.csv': notebook })
  const event = { channel: 'email' as const, source: 'brevo', added_at: '2026-01-01T00:00:00Z' }
  await house.folder.app
    .insertInto('permission_event')
    .values([
      { ...event, address: 'line.marchal@exemple.example', status: 'yes', at: '2022-06-01' },
      { ...event, address: 'partie@exemple.example', status: 'no', at: '2022-06-01' },
      { ...event, address: 'recente@exemple.example', status: 'no', at: '2025-06-01' },
      { ...event, address: 'paul@travail.example', status: 'no', at: '2022-06-01' },
    ])
    .execute()
  house.changed()
  await addStaff(house.folder.app, { name: 'Anne Morel', role: 'billetterie', pin: '2468' })
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
  await importFiles(house, { files: dropped, today: asOf })
}

async function names(): Promise<string[]> {
  return (await findPersons(house, null)).map(({ name }) => name).sort()
}

async function seats(): Promise<number> {
  const [row] = await (await house.warehouse()).run('SELECT sum(seats) AS seats FROM ticket')
  return Number(row?.seats)
}

async function bytesOf(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n')
}

describe('who falls due', () => {
  it('is a customer three years after their last purchase or performance, a contact after their own last answer', async () => {
    const { due, dueCustomers, dueProspects, undated, dueWithinYear } = await retention(house, { asOf })
    expect(due.map(({ name, rule, last, dueOn }) => [name, rule, last.kind, dueOn])).toEqual([
      ['Lise Kerouan', 'customer', 'performance', '2025-03-22'],
      ['Line Marchal', 'prospect', 'permission', '2025-06-01'],
      ['Loïc Jaouen', 'customer', 'performance', '2026-10-22'],
      ['Maëlle Jaouen', 'customer', 'performance', '2026-10-22'],
    ])
    expect({ dueCustomers, dueProspects, undated, dueWithinYear }).toEqual({
      dueCustomers: 3,
      dueProspects: 1,
      // Ada never bought nor answered: nobody knows since when she is there.
      undated: 1,
      dueWithinYear: 1,
    })
  })

  it('is nobody on the day before', async () => {
    expect((await retention(house, { asOf: '2025-03-21' })).due).toEqual([])
    expect((await retention(house, { asOf: '2025-03-22' })).due.map(({ name }) => name)).toEqual(['Lise Kerouan'])
  })

  it('is written to no more, whatever they once agreed to; of whom nothing is dated, an agreement holds', async () => {
    const { warehouse, schema } = await house.marts(asOf)
    const rows = await warehouse.run(
      'SELECT display_name, email_reachable, email_why_not, email_address FROM mart_person ORDER BY display_name',
      { schema },
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Ada Ozouf', 1, null, 'ada.ozouf@exemple.example'],
      ['Line Marchal', 0, 'retention', null],
      ['Lise Kerouan', 0, 'retention', null],
      ['Loïc Jaouen', 0, 'unknown', null],
      ['Maëlle Jaouen', 0, 'unknown', null],
      ['Paul Drevet', 0, 'objection', null],
    ])
    const before = await house.marts('2025-03-21')
    const [lise] = await before.warehouse.run(
      "SELECT email_reachable FROM mart_person WHERE display_name = 'Lise Kerouan'",
      { schema: before.schema },
    )
    expect(lise).toEqual({ email_reachable: 1 })
  })

  it('counts the objections whose address is nobody’s any more, not even a second one, and whose time is over', async () => {
    const { objectionsDue, objectionsKept } = await retention(house, { asOf })
    expect({ objectionsDue, objectionsKept }).toEqual({ objectionsDue: 1, objectionsKept: 2 })
  })

  it('hears an answer by text message as a sign of life', async () => {
    const days = async () =>
      (await retention(house, { asOf: '2031-11-24' })).due
        .filter(({ name }) => name === 'Line Marchal' || name === 'Paul Drevet')
        .map(({ name, last }) => [name, last.kind, last.day])
    expect(await days()).toEqual([
      ['Line Marchal', 'permission', '2022-06-01'],
      ['Paul Drevet', 'performance', '2024-01-22'],
    ])
    const event = { channel: 'sms' as const, source: 'brevo', added_at: '2026-01-01T00:00:00Z' }
    const { id } = await house.folder.app
      .insertInto('permission_event')
      .values({ ...event, address: '+33639983002', status: 'yes', at: '2025-06-01' })
      .returning('id')
      .executeTakeFirstOrThrow()
    house.changed()
    expect(await days()).toEqual([
      ['Line Marchal', 'permission', '2022-06-01'],
      ['Paul Drevet', 'permission', '2025-06-01'],
    ])
    await house.folder.app.deleteFrom('permission_event').where('id', '=', id).execute()
    house.changed()
  })

  it('says under which rule, dated and sourced, and which is still to be verified', async () => {
    const { references } = await retention(house, { asOf })
    expect(references.map(({ rule, years }) => [rule, years])).toEqual([
      ['customer', 3],
      ['prospect', 3],
      ['objection', 3],
    ])
    expect(references.every(({ source, dated }) => source !== '' && /^\d{4}-\d{2}-\d{2}$/.test(dated))).toBe(true)
  })
})

describe('carrying it out', () => {
  it('asks for the code of a person of the house', async () => {
    await expect(applyRetention(house, { staff: 'Anne Morel', pin: '1111', asOf })).rejects.toMatchObject({
      code: 'pin-wrong',
    })
    expect(await names()).toHaveLength(6)
  })

  it('changes nothing, the objections included, when the erasure cannot be carried through', async () => {
    const left = join(folder, 'data', 'notes.txt')
    await writeFile(left, 'Rappeler lise.kerouan@exemple.example\n')
    const objections = () => house.folder.app.selectFrom('permission_event').select('id').execute()
    const before = await objections()
    await expect(applyRetention(house, { staff: 'Anne Morel', pin: '2468', asOf })).rejects.toMatchObject({
      code: 'erasure-unproven',
      params: { when: 'kept', place: 'notes.txt' },
    })
    expect(await objections()).toEqual(before)
    expect(await names()).toHaveLength(6)
    await rm(left)
  })

  it('erases them in one act with its proof, keeps every seat, and writes it in the journal without a name', async () => {
    const before = await seats()
    const { persons, objections, left, proof } = await applyRetention(house, { staff: 'Anne Morel', pin: '2468', asOf })
    expect({ persons, objections, left }).toEqual({ persons: 4, objections: 1, left: 0 })
    expect(proof.before.some(({ found }) => found > 0)).toBe(true)
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(await names()).toEqual(['Ada Ozouf', 'Paul Drevet'])
    expect(await seats()).toBe(before)
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/lise\.kerouan|line\.marchal|famille\.jaouen|partie@/i)
    const [entry] = await listJournal(house.folder.app, { limit: 1 })
    expect(entry).toMatchObject({ who: 'Anne Morel', action: 'retention-applied', params: { persons: 4 } })
    await expect(applyRetentionSigned(house, { staffId: 'Anne Morel', pin: '2468', asOf })).rejects.toMatchObject({
      code: 'retention-nothing-due',
    })
  })

  it('leaves them out of Monday’s export, and lets in again one who buys after it', async () => {
    await drop({ 'contacts-2.csv': contacts.replace('7 rue Haute', '8 rue Haute'), 'billets-2.csv': `${tickets}\n` })
    expect(await names()).toEqual(['Ada Ozouf', 'Paul Drevet'])
    const later = ticket(301, 'D9', '22/03/2031', '14/02/2031')
    await drop({
      'contacts-3.csv': contacts.replace('7 rue Haute', '9 rue Haute'),
      'billets-3.csv': `${tickets}\n${later}`,
    })
    expect(await names()).toEqual(['Ada Ozouf', 'Lise Kerouan', 'Paul Drevet'])
  })

  it('keeps whoever came back when contacts arrive without tickets, and through a backup made since', async () => {
    await drop({ 'contacts-4.csv': contacts.replace('4 rue des Filatures', '5 rue des Filatures') })
    expect(await names()).toEqual(['Ada Ozouf', 'Lise Kerouan', 'Paul Drevet'])
    const [moved] = await (await house.warehouse()).run(
      "SELECT count(*) AS records FROM contact_record WHERE street = '5 rue des Filatures'",
    )
    expect(Number(moved?.records)).toBe(1)
    await backupHouse(house, join(folder, 'since.zip'))
    await restoreHouse(join(folder, 'since.zip'), join(folder, 'restored'))
    const restored = await openHouse(join(folder, 'restored'))
    try {
      expect((await findPersons(restored, null)).map(({ name }) => name).sort()).toEqual(await names())
    } finally {
      await restored.close()
    }
  })

  it('keeps out whoever came back and then asked to be erased', async () => {
    const [lise] = await findPersons(house, 'lise kerouan')
    await erasePerson(house, { id: lise?.personId ?? '', by: 'Anne Morel' })
    await drop({ 'contacts-5.csv': contacts.replace('7 rue Haute', '11 rue Haute') })
    expect(await names()).toEqual(['Ada Ozouf', 'Paul Drevet'])
  })
})
