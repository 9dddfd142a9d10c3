import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { inventedTown } from '../invented-town.ts'
import { estimateModel } from '../linkage/estimate-model.ts'
import { readMentions } from '../mentions.ts'
import { findCandidates } from './candidate-pairs.ts'
import { compareLikely } from './compare-likely.ts'
import { comparePairs } from './comparison-levels.ts'
import { loadMentions } from './mention-table.ts'
import { drawRandomPairs } from './pair-draws.ts'
import { countAgreement, countPatterns, scorePairs } from './pair-scores.ts'

it('leaves out pairs that a closer look at their mailboxes could not save, and no other', async () => {
  const warehouse = await openMemoryWarehouse()
  await warehouse.scratch(async (inside) => {
    const records = inventedTown(
      Object.fromEntries(
        [
          'claire.ozouf@orange.fr',
          'claire.ozuof@orange.fr',
          'claire-ozouf@free.fr',
          'theatre@orange.fr',
          'claire.zo@free.fr',
        ].map((email, i) => [`ozouf${i}`, { lastName: 'Ozouf', firstName: i === 3 ? 'Paul' : 'Claire', email }]),
      ),
    )
    const mentions = readMentions(records, () => true)
    await loadMentions(inside, { records, mentions, extraColumns: [] })
    const size = mentions.record.length
    await findCandidates(inside, { cap: 400, pairsByKey: 1e6, keepsFaint: true }, {})
    await drawRandomPairs(inside, { mentions: size, wanted: 20_000, seed: 0 }, {})
    for (const pairs of ['candidate', 'random_pair'] as const) await comparePairs(inside, pairs, size, {})
    const patterns = await countPatterns(inside, 'candidate', {})
    const random = await countPatterns(inside, 'random_pair', {})
    const model = estimateModel({
      candidates: patterns,
      random,
      agreement: await countAgreement(inside, {}),
      mentions: size,
    })
    const all = patterns.reduce((sum, { pairs }) => sum + pairs, 0)
    const left: number[] = []
    for (const keepBits of [-1e9, -6, 0, 6, 12]) {
      await comparePairs(inside, 'candidate', size, {})
      const scored = await scorePairs(inside, { pairs: 'candidate', model, patterns, keepBits }, {})
      await compareLikely(inside, { model, keepBits, mentions: size }, {})
      const compared = await countPatterns(inside, 'candidate', {})
      expect(await scorePairs(inside, { pairs: 'candidate', model, patterns: compared, keepBits }, {})).toEqual(scored)
      left.push(all - compared.reduce((sum, { pairs }) => sum + pairs, 0))
    }
    expect(left[0]).toBe(0)
    expect(left.at(-1)).toBeGreaterThan(0)
  })
  await warehouse.close()
})
