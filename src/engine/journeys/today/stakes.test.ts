import { describe, expect, it } from 'vitest'
import { type Candidate, ranked, timeFactor } from './stakes.ts'

function candidate(key: string, seatsAtStake: number, daysLeft: number | null): Candidate {
  const card = {
    key,
    kind: 'drafts' as const,
    headline: { code: key, params: {} },
    evidence: [],
    seats: null,
    people: null,
    sendings: null,
    actions: [],
  }
  return { card, seatsAtStake, daysLeft }
}

const keys = (candidates: Candidate[]) => ranked(candidates).map(({ key }) => key)

describe('ranked', () => {
  it('puts what can still be changed before what is larger and too late, or larger and far off', () => {
    const order = keys([candidate('tomorrow', 200, 1), candidate('next-week', 100, 9), candidate('in-june', 300, 200)])
    expect(order).toEqual(['next-week', 'tomorrow', 'in-june'])
  })

  it('keeps the few that matter, and the same order whatever the order of the rooms that gave them', () => {
    const many = Array.from({ length: 12 }, (_, index) => candidate(`k${String(index).padStart(2, '0')}`, 10, 7))
    expect(keys(many)).toHaveLength(6)
    expect(keys(many.toReversed())).toEqual(keys(many))
  })

  it('counts whole what leaves time to write, validate and read, and less and less beyond a fortnight', () => {
    expect([1, 2, 14, 28, null].map(timeFactor)).toEqual([0.3, 1, 1, 0.5, 0.25])
  })
})
