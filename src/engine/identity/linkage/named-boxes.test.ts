import { describe, expect, it } from 'vitest'
import { estimateModel, logModel, patternBits } from './estimate-model.ts'
import { comparedFields, levelBits, levelsOf } from './fields.ts'

/** A pattern from the names of some fields' levels; the others are silent. */
function patternOf(levels: Readonly<Record<string, string>>): number {
  return comparedFields.reduce((code, { name, levels: names }, field) => {
    const level = levels[name] ? names.indexOf(levels[name]) + 1 : 0
    return code + level * 2 ** (levelBits * field)
  }, 0)
}

const names = { firstName: 'exact', lastName: 'exact' }
const namedBox = { ...names, email: 'named' }
const atHome = { phone: 'exact', street: 'exact', place: 'exact' }
const elsewhere = { phone: 'different', street: 'different', place: 'different', birth: 'different' }

/** Bits of two records that share names and a box made of them, in a file of a million with so many strangers who do. */
function bitsAmong(strangersWithBox: number, box: 'named' | 'exact' = 'named'): number {
  const mentions = 1_000_000
  const candidates = [
    { pattern: patternOf({ ...namedBox, ...atHome }), pairs: 200_000 },
    { pattern: patternOf({ ...names, email: 'exact', ...atHome }), pairs: 100_000 },
    { pattern: patternOf({ ...namedBox, ...elsewhere }), pairs: strangersWithBox },
    { pattern: patternOf({ ...names, email: 'different', ...elsewhere }), pairs: 400_000 },
  ]
  const random = [
    {
      pattern: patternOf({ ...elsewhere, firstName: 'different', lastName: 'different', email: 'different' }),
      pairs: 149_998,
    },
    { pattern: patternOf({ ...elsewhere, firstName: 'exact', lastName: 'different', email: 'different' }), pairs: 750 },
  ]
  const spokenPairs = (mentions * (mentions - 1)) / 2
  const agreement = new Map([
    ['firstName', { exactPairs: 0.006 * spokenPairs, spokenPairs }],
    ['lastName', { exactPairs: 0.0008 * spokenPairs, spokenPairs }],
    ['email', { exactPairs: 300_000 + strangersWithBox, spokenPairs }],
  ])
  const model = estimateModel({ candidates, random, agreement, mentions })
  return patternBits(logModel(model), levelsOf(patternOf({ ...names, email: box })))
}

describe('a box made of the names of those who share it', () => {
  it('says less as more strangers of one name share theirs', () => {
    expect(bitsAmong(20_000)).toBeLessThan(bitsAmong(0) - 5)
  })

  it('says as much as any other box while no strangers are seen to share one', () => {
    expect(bitsAmong(0)).toBeCloseTo(bitsAmong(0, 'exact'))
  })

  it('leaves the worth of other boxes alone', () => {
    expect(bitsAmong(20_000, 'exact')).toBeCloseTo(bitsAmong(0, 'exact'), 0)
  })
})
