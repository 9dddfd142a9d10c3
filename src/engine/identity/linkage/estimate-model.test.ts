import { expect, test } from 'vitest'
import { estimateModel } from './estimate-model.ts'
import { fieldIndex, levelBits } from './fields.ts'

const code = (levels: Record<string, number>) =>
  Object.entries(levels).reduce((sum, [field, level]) => sum + level * 2 ** (levelBits * fieldIndex(field)), 0)

/** Persons who agree in family name, birth and number; of these, a share has another first name. */
function otherNames(pairs: number, share: number): number {
  const proof = { lastName: 5, birth: 6, idNumber: 3 }
  const model = estimateModel({
    candidates: [
      { pattern: code({ firstName: 6, ...proof }), pairs: pairs * (1 - share) },
      { pattern: code({ firstName: 1, ...proof }), pairs: pairs * share },
    ],
    random: [{ pattern: code({ firstName: 1, lastName: 1, birth: 1, idNumber: 1 }), pairs: 10_000 }],
    agreement: new Map(),
    mentions: 20_000,
  })
  return model.same[fieldIndex('firstName')]?.[0] ?? 0
}

test('how often one person bears two first names is learnt where many pairs show it', () => {
  expect(otherNames(100_000, 0.2)).toBeGreaterThan(0.17)
})

test('and hardly where few do: a small file of families would teach that they are one', () => {
  expect(otherNames(300, 0.2)).toBeLessThan(0.04)
})
