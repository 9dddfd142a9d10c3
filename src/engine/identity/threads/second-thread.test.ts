import { afterAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { inOneRow } from '../blocking/pairs-met.ts'
import { type MentionColumns, rowWidth } from '../columns/mention-columns.ts'
import { setSharedBoxesAside } from '../columns/shared-boxes.ts'
import { findSharing } from '../households.ts'
import type { IdentityRecord } from '../identity-record.ts'
import { inventedTown } from '../invented-town.ts'
import { readRecords } from '../read-records.ts'
import { findCandidates } from '../scoring/candidates.ts'
import { learnAndScore } from '../scoring/learn-and-score.ts'
import { SecondThread } from './second-thread.ts'

const warehouse = await openMemoryWarehouse()
afterAll(() => warehouse.close())

const records: IdentityRecord[] = [
  ...inventedTown({
    couple: { title: 'M. et Mme', lastName: 'Vasseur', firstName: 'Paul et Hélène', email: 'vasseur@orange.fr' },
    exchanged: {
      lastName: 'Laura',
      firstName: 'Ravonnet',
      email: 'l.ravonnet@free.fr',
      phone: '0611223344;0477001122',
    },
    school: { company: 'Collège Jean Zay', lastName: 'Ozouf', firstName: 'Claire', city: 'Saint-Étienne' },
    silent: {},
  }),
]
for (const [place, record] of records.entries()) if (place % 3 > 0) record.extra = { 'Carte n°': `c${place % 40}` }
const extraColumns = ['Carte n°']

async function matchedWith(second: SecondThread | null) {
  const read = await readRecords({ records, extraColumns, ceiling: 200, second, run: {} })
  const aside = setSharedBoxesAside(read.columns)
  second?.hand(read.columns)
  const shared = { columns: read.columns, second, run: {} }
  const { candidates, blocks } = await findCandidates({ cap: 400, pairsByKey: 1e6, keepsFaint: true }, shared)
  const caps = blocks.map(({ largest }) => largest)
  const { a, b, keys } = inOneRow(candidates)
  const met = [[...a], [...b], [...keys]]
  const learnt = await learnAndScore({ warehouse, candidates, seed: 0 }, shared, () => undefined)
  const { kinds, mentions } = read
  return { kinds, mentions, columns: plain(read.columns), aside, met, caps, learnt, sharing: await findSharing(shared) }
}

function plain({ size, cells, texts, names, extras }: MentionColumns) {
  const letters = ({ size: many, textOf }: { size: number; textOf: (number: number) => string }, of: object) =>
    Array.from({ length: many }, (_, number) => textOf.call(of, number))
  return {
    rows: Array.from(cells.subarray(0, size * rowWidth)),
    texts: Object.entries(texts).map(([column, own]) => [column, letters(own, own)]),
    sounds: [...names.sounds],
    extras: extras.map(({ numbers, texts: own }) => [[...numbers], letters(own, own)]),
  }
}

describe('SecondThread', () => {
  it('reads the same and finds the same as one thread alone', async () => {
    const second = new SecondThread()
    const [alone, together] = [await matchedWith(null), await matchedWith(second)]
    await second.end()
    expect(alone.met[0]?.length).toBeGreaterThan(records.length)
    expect(alone.learnt.pairs.a.length).toBeGreaterThan(10)
    expect(together).toEqual(alone)
  })

  it('says what it fails by to whoever asks', async () => {
    const second = new SecondThread()
    const columns = (await readRecords({ records, extraColumns: [], ceiling: 200, second: null, run: {} })).columns
    second.hand({ ...columns, texts: {} as MentionColumns['texts'] })
    await expect(findSharing({ columns, second, run: {} })).rejects.toThrow(TypeError)
    await second.end()
  })

  it('is not waited for once it has ended, nor asked in vain after', async () => {
    const second = new SecondThread()
    const columns = (await readRecords({ records, extraColumns: [], ceiling: 200, second: null, run: {} })).columns
    const asked = findSharing({ columns, second, run: {} })
    await second.end()
    await expect(asked).rejects.toThrow('ended without an answer')
    await expect(findSharing({ columns, second, run: {} })).rejects.toThrow('ended without an answer')
  })
})
