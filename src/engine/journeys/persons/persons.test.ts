import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles, listImports, rowsToLookAt } from '../import/index.ts'
import {
  decide,
  findPersons,
  listDecisions,
  listDuplicates,
  matchFiles,
  mergePersons,
  splitPerson,
  undoDecision,
} from './index.ts'

const header = 'N° client;Nom;Prénom;Email;Téléphone;Code postal;Ville'
const contacts = [
  '1;Vasseur;Élodie;elodie.vasseur@mail.example;06 39 98 00 01;13002;Marseille',
  '2;VASSEUR;Elodie;elodie.vasseur@mail.example;06 39 98 00 01;13002;Marseille',
  '3;Quéméner;Yann;yann.q@mail.example;06 39 98 00 03;29200;Brest',
  '4;Okafor;Ada;ada.okafor@mail.example;06 39 98 00 04;69003;Lyon',
]
/** « ada » stands in their address, not in their name. */
const namedOtherwise = [
  '5;Le Bihan;Solène;lebihan.adam@courrier.example;06 39 98 00 05;35000;Rennes',
  '6;Ferrand;Hugo;secretariat@adapei.example;06 39 98 00 06;44000;Nantes',
]

let root: string
let house: House

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parterre-persons-'))
  await writeFile(join(root, 'contacts.csv'), [header, ...contacts, ''].join('\n'))
  await writeFile(join(root, 'autres.csv'), [header, ...namedOtherwise, ''].join('\n'))
  house = await openHouse(join(root, 'data'))
  const files = ['contacts.csv', 'autres.csv'].map((name) => ({ path: join(root, name), name }))
  await importFiles(house, { files, today: '2026-11-24' })
})

afterAll(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

async function personOf(number: string): Promise<string | undefined> {
  const found = await findPersons(house, `:${number}`)
  return found.find(({ records }) => records.some((record) => record.endsWith(`:${number}`)))?.personId
}

describe('persons found by what a box office knows of them', () => {
  it('finds a person without accents or case, by name, address or number', async () => {
    expect((await findPersons(house, 'QUEMENER')).map(({ name }) => name)).toEqual([
      expect.stringContaining('Quéméner'),
    ])
    expect(await findPersons(house, 'ada.okafor@')).toHaveLength(1)
    expect(await findPersons(house, 'nobody')).toEqual([])
  })

  it('finds a name typed in any order, and a telephone as it is written on a card', async () => {
    const names = async (query: string) => (await findPersons(house, query)).map(({ name }) => name)
    const yann = [expect.stringContaining('Quéméner')]
    expect(await names('quéméner yann')).toEqual(yann)
    expect(await names('yann  quem')).toEqual(yann)
    expect(await names('yann okafor')).toEqual([])
    expect(await names('06 39 98 00 03')).toEqual(yann)
    expect(await names('06.39.98.00.03')).toEqual(yann)
    expect(await names('+33 6 39 98 00 03')).toEqual(yann)
  })

  it('shows first those whose own name holds the words', async () => {
    const [first, ...others] = await findPersons(house, 'ada')
    expect(first?.name).toContain('Okafor')
    expect(others).toHaveLength(2)
  })
})

describe('decisions of a person win over the evidence, and can be taken back', () => {
  it('merges two persons that nothing brings together, and splits them again', async () => {
    const [yann, ada] = [await personOf('3'), await personOf('4')]
    expect(yann).not.toBe(ada)
    await mergePersons(house, { a: yann ?? '', b: ada ?? '', by: 'Zoé' })
    const merged = await personOf('3')
    expect(merged).toBe(await personOf('4'))
    // By the number of either, also of the one that is not kept; and each has its own number again.
    const { decisions } = await splitPerson(house, { id: [yann, ada].find((id) => id !== merged) ?? '', by: 'Zoé' })
    expect(decisions).toHaveLength(1)
    expect([await personOf('3'), await personOf('4')]).toEqual([yann, ada])
    const kinds = (await listDecisions(house)).map(({ kind, undoneAt }) => [kind, undoneAt === null])
    expect(kinds).toEqual([
      ['different', true],
      ['same', false],
    ])
  })

  it('is told as behind between the answer and its computation, and refuses an answer undone twice', async () => {
    const [a, b] = (await findPersons(house, null)).flatMap(({ records }) => records)
    const { id } = await decide(house, { a: a ?? '', b: b ?? '', kind: 'different', by: 'Zoé' })
    expect((await listDuplicates(house)).isBehind).toBe(true)
    await undoDecision(house, { id: id ?? 0, by: 'Zoé' })
    await expect(undoDecision(house, { id: id ?? 0, by: 'Zoé' })).rejects.toMatchObject({ code: 'person-not-found' })
    house.changed()
    expect((await listDuplicates(house)).isBehind).toBe(false)
  })

  it('refuses to say that a person is themselves, and knows no stranger', async () => {
    await expect(decide(house, { a: 'x', b: 'x', kind: 'same', by: 'Zoé' })).rejects.toMatchObject({ code: 'usage' })
    await expect(mergePersons(house, { a: 'p-nobody', b: 'x', by: 'Zoé' })).rejects.toMatchObject({
      code: 'person-not-found',
    })
  })
})

describe('match on a file of any origin', () => {
  it('names records by file and row without an id column, one line each, and sees the same person twice', async () => {
    const { records } = await matchFiles({
      files: [{ path: join(root, 'contacts.csv'), name: 'c.csv' }],
      idColumn: null,
    })
    expect(records.map(({ recordId }) => recordId)).toEqual(['c.csv:1', 'c.csv:2', 'c.csv:3', 'c.csv:4'])
    expect(records[0]?.personId).toBe(records[1]?.personId)
    expect(new Set(records.map(({ personId }) => personId)).size).toBe(3)
  })

  it('never takes the id column as evidence, however alike the ids', async () => {
    const rows = ['rec-9-a;Vasseur;Élodie;Marseille', 'rec-9-b;Quéméner;Yann;Brest', 'rec-1-a;Okafor;Ada;Lyon']
    await writeFile(join(root, 'ids.csv'), ['rec_id;nom;prenom;ville', ...rows, ''].join('\n'))
    const { records } = await matchFiles({
      files: [{ path: join(root, 'ids.csv'), name: 'i.csv' }],
      idColumn: 'rec_id',
    })
    expect(records.map(({ recordId }) => recordId)).toEqual(['rec-9-a', 'rec-9-b', 'rec-1-a'])
    expect(new Set(records.map(({ personId }) => personId)).size).toBe(3)
    const files = [{ path: join(root, 'ids.csv'), name: 'i.csv' }]
    await expect(matchFiles({ files, idColumn: 'numero' })).rejects.toMatchObject({ code: 'column-missing' })
  })

  it('gives an address and a ticket to the contact whose customer number they bear, as an import does', async () => {
    const addresses = [
      'N° client;Adresse;Code postal;Ville',
      '3;4 rue des Essais;29200;Brest',
      '9;1 quai Neuf;44000;Nantes',
    ]
    const sale = (ticket: number, customer: string) =>
      `${ticket};Bérénice;18/12/2026;20:30;Plein tarif;28,00;${customer}`
    const sales = [sale(1, '4'), sale(2, '3'), sale(3, '77'), sale(4, '77'), sale(5, '78'), sale(6, '')]
    const head = 'N° billet;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client'
    await writeFile(join(root, 'adresses.csv'), [...addresses, ''].join('\n'))
    await writeFile(join(root, 'billets.csv'), [head, ...sales, ''].join('\n'))
    const files = ['adresses.csv', 'billets.csv', 'contacts.csv'].map((name) => ({ path: join(root, name), name }))
    const { records, summary } = await matchFiles({ files, idColumn: null })
    const of = (id: string) => records.find(({ recordId }) => recordId === id)
    expect(records.map(({ recordId }) => recordId).slice(0, 3)).toEqual([
      'adresses.csv:1',
      'adresses.csv:2',
      'billets.csv:1',
    ])
    expect(of('adresses.csv:1')?.personId).toBe(of('contacts.csv:3')?.personId)
    expect(of('billets.csv:2')?.personId).toBe(of('contacts.csv:3')?.personId)
    expect(of('billets.csv:1')?.personId).toBe(of('contacts.csv:4')?.personId)
    expect(of('billets.csv:3')?.personId).toBe(of('billets.csv:4')?.personId)
    expect(of('billets.csv:3')).toMatchObject({ kind: 'person' })
    expect(of('billets.csv:5')?.personId).not.toBe(of('billets.csv:3')?.personId)
    expect(of('billets.csv:6')).toMatchObject({ kind: 'technical' })
    expect(summary.records).toBe(records.length)
    expect(summary.mergedBy).toContainEqual({ evidence: 'identity.customerNumber.exact', records: 4 })
  })
})

describe('rows that an import set aside', () => {
  it('come back with their own cells and titles, and no cell that Excel would run', async () => {
    const rows = ['Spectacle;Date de la séance;Nom;Prix', '=HYPERLINK("x");31/02/2026 20:30;Durand;10,00']
    const good = Array.from({ length: 8 }, (_, place) => `Bérénice;${13 + place}/03/2026 20:30;Martin;10,00`)
    await writeFile(join(root, 'ventes.csv'), [...rows, ...good, ''].join('\n'))
    const own = await openHouse(join(root, 'rejected'))
    const files = [{ path: join(root, 'ventes.csv'), name: 'ventes.csv' }]
    const { importId } = await importFiles(own, { files, today: '2026-11-24' })
    const lines: string[] = []
    for await (const line of rowsToLookAt(own, { importId, kind: 'rejected', say: (code) => code })) lines.push(line)
    const text = lines.join('')
    expect(text).toContain('rows.why;Spectacle;Date de la séance;Nom;Prix')
    expect(text).toContain(`"'=HYPERLINK(""x"")";31/02/2026 20:30;Durand`)
    expect(await listImports(own)).toHaveLength(1)
    await expect(rowsToLookAt(own, { importId: 'i-0', kind: 'rejected', say: String }).next()).rejects.toMatchObject({
      code: 'import-not-found',
    })
    await own.close()
  })
})
