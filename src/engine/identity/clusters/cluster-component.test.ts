import { expect, test } from 'vitest'
import { fieldCount } from '../linkage/fields.ts'
import { scoresOf } from '../memory/score-list.ts'
import { addPersons, type ComponentInput, type FoundPerson } from './cluster-component.ts'

const alike = 6
const barred = 1

/** Four records of which each two say one person, but for the pairs whose first names bar them. */
function personsOf(
  isBarredPair: (a: number, b: number) => boolean,
  isForbidden: ComponentInput['isForbidden'],
): number[][] {
  const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => ({ a, b })))
  const scores = scoresOf(
    pairs.map(({ a, b }) => ({ a, b, pattern: isBarredPair(a, b) ? barred : alike, bits: isBarredPair(a, b) ? 2 : 9 })),
  )
  const persons: FoundPerson[] = []
  addPersons(persons, {
    ...{ members: [0, 1, 2, 3], scores, order: Int32Array.from(pairs.keys()), from: 0, to: pairs.length },
    ...{ threshold: 0, isForbidden, isBarred: (pattern) => pattern === barred, mayBar: () => true, required: [] },
    bitsOf: () => 9,
    ofPattern: () => ({ levels: new Array<number>(fieldCount).fill(1), bits: 9 }),
  })
  return persons.map(({ members }) => [...members])
}

test('one badly typed record does not keep two groups apart: most of their pairs must bar them', () => {
  expect(
    personsOf(
      (a, b) => a === 0 && b === 3,
      () => false,
    ),
  ).toEqual([[0, 1, 2, 3]])
})

test('a record that most of a group bars stays out', () => {
  expect(
    personsOf(
      (a, b) => b === 3 && a !== 2,
      () => false,
    ),
  ).not.toContainEqual([0, 1, 2, 3])
})

test('two that somebody said are different are never one, whatever is around them', () => {
  expect(
    personsOf(
      () => false,
      (a, b) => a === 0 && b === 3,
    ),
  ).not.toContainEqual([0, 1, 2, 3])
})
