import { describe, expect, it } from 'vitest'
import { joinColumns } from './clusters/join-columns.ts'
import { comparedFields, fieldIndex, levelBits } from './linkage/fields.ts'
import { scoresOf } from './memory/score-list.ts'
import { waitingQuestions } from './waiting-questions.ts'

/** A pattern in which the named fields stand at these levels, and no other says anything. */
function pattern(levels: Readonly<Record<string, string>>): number {
  return Object.entries(levels).reduce((sum, [name, level]) => {
    const field = fieldIndex(name)
    return sum + ((comparedFields[field]?.levels.indexOf(level) ?? -1) + 1) * 2 ** (levelBits * field)
  }, 0)
}

/** Two records kept apart of which the machine thinks so; whether a person is asked about them. */
function isAsked(levels: Readonly<Record<string, string>>, bits: number): boolean {
  const unrelated = comparedFields.map(({ levels: all }) => all.map(() => 1 / all.length))
  // In this file first names are well typed: another one speaks loudly against.
  unrelated[0]?.splice(0, 1, 0.9)
  const same = comparedFields.map((field) => [...field.same])
  const questions = waitingQuestions({
    record: Int32Array.of(0, 1),
    personOf: Int32Array.of(0, 1),
    sizes: Int32Array.of(1, 1),
    joins: joinColumns([]),
    pairs: scoresOf([{ a: 0, b: 1, pattern: pattern(levels), bits }]),
    model: { same, household: same, unrelated, shares: { same: 0.1, household: 0.1, unrelated: 0.8 } },
    threshold: 2,
    settled: new Set(),
  })
  return questions.length > 0
}

describe('two records kept apart', () => {
  it('are asked about when the odds are near even', () => {
    expect(isAsked({ firstName: 'exact', lastName: 'exact' }, 0)).toBe(true)
    expect(isAsked({ firstName: 'near', lastName: 'exact', email: 'near' }, 8)).toBe(true)
  })

  it('are not when nothing is known of them but two mailboxes that look alike: nobody could answer', () => {
    expect(isAsked({ email: 'near' }, 8)).toBe(false)
    expect(isAsked({ email: 'exact' }, 8)).toBe(true)
  })

  it('are not when another first name bars them, unless all the rest says that they are one', () => {
    expect(isAsked({ firstName: 'different', lastName: 'exact', street: 'exact' }, 0)).toBe(false)
    expect(isAsked({ firstName: 'different', lastName: 'exact', street: 'exact' }, 5)).toBe(true)
  })
})

it('asks of a doubtful join by the likeliest pair across it, and of no pair within its sides', () => {
  const chances = comparedFields.map(({ levels }) => levels.map(() => 1 / levels.length))
  const exact = pattern({ firstName: 'exact', lastName: 'exact' })
  const pairs = [
    { a: 0, b: 1, pattern: exact, bits: 12 },
    { a: 0, b: 2, pattern: exact, bits: 3 },
    { a: 1, b: 2, pattern: exact, bits: 5 },
  ]
  const questions = waitingQuestions({
    record: Int32Array.of(0, 1, 2),
    personOf: Int32Array.of(0, 0, 0),
    sizes: Int32Array.of(3),
    joins: joinColumns([{ left: [0, 1], right: [2], probability: 0.8 }]),
    pairs: scoresOf(pairs),
    model: {
      same: chances,
      household: chances,
      unrelated: chances,
      shares: { same: 0.1, household: 0.1, unrelated: 0.8 },
    },
    threshold: 2,
    settled: new Set(),
  })
  expect(questions).toEqual([
    { pair: pairs[2], probability: 0.8, reach: 3, isMerged: true, isHeldApart: false, alike: 1 },
  ])
})
