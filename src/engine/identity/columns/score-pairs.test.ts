import { afterAll, describe, expect, it } from 'vitest'
import type { Warehouse } from '../../store/index.ts'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { findFreshCandidates } from '../blocking/candidate-pairs.ts'
import { type Candidates, inOneRow } from '../blocking/pairs-met.ts'
import { inventedTown } from '../invented-town.ts'
import { estimateModel } from '../linkage/estimate-model.ts'
import { scoresOf } from '../memory/score-list.ts'
import { readMentions } from '../mentions.ts'
import { readColumns } from '../read-columns.ts'
import { findCandidates } from '../scoring/candidates.ts'
import { scoreKept } from '../scoring/kept-columns.ts'
import { scoreCandidates, vainKeys } from '../scoring/learn-and-score.ts'
import { drawRandomPairs } from '../scoring/random-pairs.ts'
import { keepMentions } from '../sql/mention-table.ts'
import { patternsOf } from '../threads/portions.ts'
import { countAgreement } from './count-agreement.ts'
import { nameColumns } from './name-columns.ts'
import { pairComparer } from './pair-comparer.ts'
import { pairScorer, scoreAll } from './score-pairs.ts'
import { setSharedBoxesAside } from './shared-boxes.ts'

const warehouse = await openMemoryWarehouse()
afterAll(() => warehouse.close())

const emails = [
  'claire.ozouf@orange.fr',
  'claire.ozuof@orange.fr',
  'claire-ozouf@free.fr',
  'theatre@orange.fr',
  'claire.zo@free.fr',
]
const records = inventedTown(
  Object.fromEntries(
    emails.map((email, i) => [`ozouf${i}`, { lastName: 'Ozouf', firstName: i === 3 ? 'Paul' : 'Claire', email }]),
  ),
)
const mentions = readMentions(records, { isNamed: () => true })
const columns = await readColumns({ records, mentions, extraColumns: [] })
const aside = setSharedBoxesAside(columns)
const size = columns.size
const blocking = { cap: 400, pairsByKey: 1e6, keepsFaint: true }
const shared = { columns, second: null, run: {} }
const { candidates: lists, blocks } = await findCandidates(blocking, shared)
const caps = blocks.map(({ largest }) => largest)
const candidates = inOneRow(lists)
const random = await drawRandomPairs(warehouse, { mentions: size, wanted: 20_000, seed: 0 }, {})
const model = estimateModel({
  candidates: patternsOf(pairComparer(columns, size), candidates),
  random: patternsOf(pairComparer(columns, size), random),
  agreement: countAgreement(columns),
  mentions: size,
})

async function keepAll(inside: Warehouse): Promise<void> {
  await keepMentions(inside, { columns, aside, mentions })
  await inside.execute('CREATE OR REPLACE TEMP VIEW mention AS SELECT * FROM kept_mention')
}

const inOrder = ({ a, b, keys, size: pairs }: Candidates) =>
  Array.from({ length: pairs }, (_, i) => [a[i] ?? 0, b[i] ?? 0, keys[i] ?? 0]).sort(
    ([x = 0, y = 0], [z = 0, w = 0]) => x - z || y - w,
  )

describe('pairs of a file', () => {
  it('meet by the same keys here and in the database, where later records meet them', async () => {
    const met = await warehouse.scratch(async (inside) => {
      await keepAll(inside)
      return await findFreshCandidates(inside, { ...blocking, since: { mention: 0, caps } }, {})
    })
    expect(candidates.size).toBeGreaterThan(size)
    expect(inOrder(met)).toEqual(inOrder(candidates))
  })

  it('are scored the same from what a run kept', async () => {
    const kept = await warehouse.scratch(async (inside) => {
      await keepAll(inside)
      const names = nameColumns(mentions.names)
      const scoring = { warehouse: inside, names, model, mentions: size, extraColumns: 0, keepBits: -6, run: {} }
      return await scoreKept(candidates, scoring)
    })
    expect(kept.length).toBeGreaterThan(10)
    expect(scoresOf(kept)).toEqual(await scoreCandidates(lists, { model, vain: new Set() }, shared))
  })

  it('are left out where a closer look at their mailboxes could not save them, and no others', () => {
    const all = scoreAll(
      { columns, model, mentions: size },
      inOrder(candidates).map(([a = 0, b = 0]) => [a, b] as const),
    )
    const scorer = pairScorer({ columns, model, mentions: size })
    for (const keepBits of [-1e9, -6, 0, 6, 12]) {
      const kept = all.filter(({ a, b }) => scorer.score(a, b, keepBits) !== null)
      expect(kept).toEqual(all.filter(({ bits }) => bits >= keepBits))
    }
    expect(all).toHaveLength(candidates.size)
  })

  it('are left out where they meet by keys which, in the probe, brought nobody together, and those alone', () => {
    const kinds = { inVain: 1, likely: 2, seldomSeen: 4 }
    const probe = [
      ...Array.from({ length: 100 }, () => kinds.inVain),
      ...Array.from({ length: 100 }, () => kinds.likely),
      ...Array.from({ length: 10 }, () => kinds.seldomSeen),
    ]
    const scorer = {
      score: (a: number) => (a === 107 ? 3 : null),
      pattern: () => 0,
    }
    const places = Int32Array.from(probe.keys())
    const pairs = {
      a: places,
      b: places.map((place) => place + 500),
      keys: Uint32Array.from(probe),
      size: probe.length,
    }
    expect([...vainKeys(pairs, scorer)]).toEqual([kinds.inVain])
  })
})
