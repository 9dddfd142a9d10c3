import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { roundedWaiting } from './duplicates.ts'
import {
  acceptSure,
  decide,
  findPersons,
  listDecisions,
  listDuplicates,
  pairsWaiting,
  splitPerson,
  undoDecision,
} from './index.ts'

const families =
  'Vasseur Quéméner Okafor Kerouan Drevet Jaouen Tissier Abalain Marchal Ozouf Bellec Cornou Derrien Fily Guillou Hervé Inizan Jézéquel Kervella Lagadec Madec Nédélec Olier Pennec Riou Salaün Tanguy Urvoy Velly Yven'.split(
    ' ',
  )
const given =
  'Lise Paul Noé Ida Yann Ada Élodie Marc Anne Jean Claire Louis Rose Émile Jade Hugo Lina Tom Zoé Max'.split(' ')

/** Sixty persons, of whom twenty-four have a second record that says less: their mailbox, or their name and town alone. */
function contacts(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const who = `${families[i % 30]};${given[i % 20]}`
    const [town, mail] = [['Roanne', 'Lyon', 'Brest'][i % 3], `u${i}@mail.example`]
    const first = `${i};${who};${mail};06 39 98 00 ${String(i).padStart(2, '0')};${town}`
    return i < 24 ? [first, `${100 + i};${who};${i % 2 ? '' : mail};;${town}`] : [first]
  })
  return ['N° client;Nom;Prénom;Email;Téléphone;Ville', ...rows.flat(), ''].join('\n')
}

let root: string
let house: House

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parterre-duplicates-'))
  await writeFile(join(root, 'contacts.csv'), contacts())
  house = await openHouse(join(root, 'data'))
  const files = [{ path: join(root, 'contacts.csv'), name: 'contacts.csv' }]
  await importFiles(house, { files, today: '2026-11-24' })
})

afterAll(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

async function decisions(): Promise<number> {
  const row = await house.folder.app
    .selectFrom('person_decision')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.kept)
}

describe('the questions of Doublons', () => {
  it('are counted once: the page of today says the number that theirs says', async () => {
    const { waiting, isMore } = await listDuplicates(house)
    expect(await pairsWaiting(house)).toEqual({ waiting, isMore })
  })

  it('says whether any file names somebody, for nothing is settled where nothing could be compared', async () => {
    expect((await listDuplicates(house)).hasNames).toBe(true)
    const sales = join(root, 'sales.csv')
    await writeFile(
      sales,
      'N° billet;Spectacle;Date de la représentation;N° client;Prix\n1;Phèdre;24/12/2026 20:00;7;20\n2;Phèdre;24/12/2026 20:00;8;20\n',
    )
    const nameless = await openHouse(join(root, 'nameless'))
    try {
      expect((await listDuplicates(nameless)).hasNames).toBe(false)
      await importFiles(nameless, { files: [{ path: sales, name: 'sales.csv' }], today: '2026-11-24' })
      expect(await listDuplicates(nameless)).toMatchObject({ hasNames: false, pairs: [] })
    } finally {
      await nameless.close()
    }
  })

  it('are said in whole hundreds where more wait than are kept: « plus de 1 779 » would read as a count', () => {
    expect(roundedWaiting(1780, true)).toEqual({ waiting: 1700, isMore: true })
    expect(roundedWaiting(1700, true).waiting).toBe(1600)
    expect(roundedWaiting(60, true).waiting).toBe(60)
    expect(roundedWaiting(1780, false)).toEqual({ waiting: 1780, isMore: false })
  })

  it('are at most 20, say why with a weight each, and what the matching expects of itself', async () => {
    const queue = await listDuplicates(house)
    expect(queue.pairs.length).toBeGreaterThan(5)
    expect(queue.pairs.length).toBeLessThanOrEqual(20)
    for (const { signs, probability } of queue.pairs) {
      expect(Math.max(...signs.map(({ weight }) => weight))).toBe(1)
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThan(1)
    }
    expect(queue.expected?.precision).toBeGreaterThan(0.8)
    expect(queue.expected?.precision).toBeLessThan(1)
  })

  it('turn to another way of comparing before all of one way were asked', async () => {
    const ways = (await listDuplicates(house)).pairs.map(({ signs }) => signs.map(({ code }) => code).join())
    const other = ways.findIndex((way) => way !== ways[0])
    expect(other).toBeGreaterThan(0)
    expect(ways.slice(other)).toContain(ways[0])
  })
})

describe('accepting the surest together', () => {
  it('says how many and with how many errors, keeps them as one act in the journal, and takes them back as one', async () => {
    const { sure } = await listDuplicates(house)
    const [choice] = sure
    if (!choice) throw new Error('nothing is sure')
    expect(choice.expectedErrors).toBeLessThanOrEqual(choice.pairs * (1 - choice.level))
    expect(await acceptSure(house, { level: choice.level, by: 'Zoé' })).toEqual({ pairs: choice.pairs })
    expect(await decisions()).toBe(choice.pairs)
    const [act] = await listDecisions(house)
    expect(act).toMatchObject({ kind: 'same', act: { pairs: choice.pairs }, undoneAt: null })
    expect(await listDecisions(house)).toHaveLength(1)
    const [entry] = await listJournal(house.folder.app, { limit: 1 })
    expect(entry).toMatchObject({ action: 'duplicates-accepted', params: { pairs: choice.pairs } })
    expect((await listDuplicates(house)).sure.map(({ level }) => level)).not.toContain(choice.level)
    await undoDecision(house, { id: act?.id ?? 0, by: 'Zoé' })
    expect((await listJournal(house.folder.app, { limit: 1 }))[0]).toMatchObject({
      ...{ who: 'Zoé', action: 'duplicates-undone', params: { decision: act?.id, pairs: choice.pairs } },
    })
    expect(await decisions()).toBe(0)
    expect((await listDecisions(house))[0]?.undoneAt).not.toBeNull()
    expect((await listDuplicates(house)).sure).toEqual(sure)
  })

  it('teaches nothing, since nobody looked at each', async () => {
    await acceptSure(house, { level: 0.9, by: 'Zoé' })
    const rows = await house.folder.app
      .selectFrom('person_decision')
      .select('teaches')
      .where('undone_at', 'is', null)
      .execute()
    expect(rows.every(({ teaches }) => teaches === 0)).toBe(true)
    await undoDecision(house, { id: (await listDecisions(house))[0]?.id ?? 0, by: 'Zoé' })
  })
})

describe('an answer', () => {
  it('keeps what the program believed, and weighs on the pairs that compare alike', async () => {
    const [asked] = (await listDuplicates(house)).pairs.filter(({ alike }) => alike > 3)
    if (!asked) throw new Error('no pair compares like others')
    const way = asked.signs.map(({ code }) => code).join()
    const likely = async () =>
      (await listDuplicates(house)).pairs
        .filter(
          ({ signs }) =>
            signs
              .map(({ code }) => code)
              .slice(0, 2)
              .join() === way.split(',').slice(0, 2).join(),
        )
        .map(({ probability }) => probability)
    const before = Math.max(...(await likely()))
    await decide(house, { a: asked.records[0].id, b: asked.records[1].id, kind: 'same', by: 'Zoé' })
    const [kept] = await house.folder.app
      .selectFrom('person_decision')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    expect(kept).toMatchObject({ believed: asked.probability, teaches: 1, act: null })
    house.changed()
    expect(Math.max(...(await likely()))).toBeGreaterThan(before)
    await undoDecision(house, { id: kept?.id ?? 0, by: 'Zoé' })
    house.changed()
    expect(Math.max(...(await likely()))).toBe(before)
  })
})

describe('« je ne sais pas »', () => {
  it('leaves the pair aside for ever, decides nothing, and writes neither record in the journal', async () => {
    const shown = async () =>
      (await listDuplicates(house)).pairs.map(({ records }) => records.map(({ id }) => id).join())
    const [asked] = (await listDuplicates(house)).pairs
    if (!asked) throw new Error('nothing is asked')
    const [{ id: a }, { id: b }] = asked.records
    const before = await listDecisions(house)
    expect(await decide(house, { a, b, kind: 'unknown', by: 'Anne Morel' })).toEqual({ id: null })
    expect(await shown()).not.toContain(`${a},${b}`)
    const { waiting, isMore, isBehind } = await listDuplicates(house)
    expect(await pairsWaiting(house)).toEqual({ waiting, isMore })
    expect(isBehind).toBe(false)
    expect(await listDecisions(house)).toEqual(before)
    expect(JSON.stringify(await house.folder.app.selectFrom('journal').selectAll().execute())).not.toContain(a)
    house.changed()
    expect(await shown()).not.toContain(`${a},${b}`)
  })
})

describe('undoing a merge that the program made', () => {
  it('takes one record away, keeps the answer, and gives it back when the answer is taken back', async () => {
    const person = async () => (await findPersons(house, 'u2@mail.example')).map(({ records }) => records.length)
    expect(await person()).toEqual([2])
    const [found] = await findPersons(house, 'u2@mail.example')
    const { decisions: made } = await splitPerson(house, { id: found?.records[1] ?? '', by: 'Zoé' })
    expect(made).toHaveLength(1)
    expect(await person()).toEqual([1, 1])
    await undoDecision(house, { id: made[0] ?? 0, by: 'Zoé' })
    house.changed()
    expect(await person()).toEqual([2])
  })
})
