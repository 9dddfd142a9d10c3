import { describe, expect, it } from 'vitest'
import { comparedFields, levelBits, levelsOf } from './fields.ts'
import { type AnsweredPair, correctionFrom } from './reweigh-by-answers.ts'

/** A pattern from the levels of some fields, by name; the others are silent. */
function patternOf(levels: Readonly<Record<string, number>>): number {
  return comparedFields.reduce((code, { name }, field) => code + (levels[name] ?? 0) * 2 ** (levelBits * field), 0)
}

const sameStreet = patternOf({ firstName: 6, lastName: 5, street: 4 })
const nearStreet = patternOf({ firstName: 6, lastName: 5, street: 3 })
const mailbox = patternOf({ firstName: 1, lastName: 3, email: 5, phone: 3 })
const answers = (count: number, isSame: boolean, bits = 0): AnsweredPair[] =>
  Array.from({ length: count }, () => ({ pattern: sameStreet, bits, isSame }))
const added = (given: readonly AnsweredPair[], pattern: number) => correctionFrom(given)(levelsOf(pattern))

describe('what answers teach about pairs that compare alike', () => {
  it('adds nothing without answers', () => {
    expect(added([], sameStreet)).toBe(0)
  })

  it('moves pairs of the same pattern towards the answers, more with more of them, and never to certainty', () => {
    const [one, ten] = [added(answers(1, true), sameStreet), added(answers(10, true), sameStreet)]
    expect(one).toBeGreaterThan(0)
    expect(ten).toBeGreaterThan(one)
    expect(ten).toBeLessThan(6)
    expect(added(answers(10, false), sameStreet)).toBeCloseTo(-ten)
  })

  it('teaches pairs that differ in one field less, and others next to nothing', () => {
    const own = added(answers(10, true), sameStreet)
    const near = added(answers(10, true), nearStreet)
    expect(near).toBeGreaterThan(0)
    expect(near).toBeLessThan(own / 2)
    expect(Math.abs(added(answers(10, true), mailbox))).toBeLessThan(own / 50)
  })

  it('learns little from an answer that was expected, much from one that was not', () => {
    expect(added(answers(1, true, 4), sameStreet)).toBeLessThan(added(answers(1, true, 0), sameStreet) / 5)
    expect(added(answers(1, false, 4), sameStreet)).toBeLessThan(-added(answers(1, true, 0), sameStreet))
  })

  it('stays where it was when half of the answers say one and half say two, as the model thought', () => {
    expect(added([...answers(5, true), ...answers(5, false)], sameStreet)).toBeCloseTo(0)
  })
})
