import { describe, expect, it } from 'vitest'
import { comparedFields, fieldIndex, levelBits } from './linkage/fields.ts'
import type { Mentions } from './mentions.ts'
import { NameTable } from './normalise/name-table.ts'
import { waitingPairs } from './waiting-pairs.ts'

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
  const waiting = waitingPairs({
    records: [
      { recordId: 'a', fields: {} },
      { recordId: 'b', fields: {} },
    ],
    mentions,
    personOf: Int32Array.of(0, 1),
    ids: ['pa', 'pb'],
    sizes: Int32Array.of(1, 1),
    clusters: [],
    pairs: [{ a: 0, b: 1, pattern: pattern(levels), bits }],
    model: { same, household: same, unrelated, shares: { same: 0.1, household: 0.1, unrelated: 0.8 } },
    threshold: 2,
    decided: { settled: new Set() },
  })
  return waiting.length > 0
}

const none = new Int32Array(2)
const mentions: Mentions = {
  ...{ record: Int32Array.of(0, 1), index: none, gender: none, isOfCouple: none },
  ...{ first: none, family: none, names: new NameTable() },
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
