import { afterAll, expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { TextDictionary } from '../memory/text-dictionary.ts'
import { areNear, contains, jaroWinkler } from './likeness.ts'

const warehouse = await openMemoryWarehouse()
afterAll(() => warehouse.close())

/** Invented words of up to so many letters out of a few, as SQL over the column `i`. */
const word = (seed: number, longest: number, letters: number) =>
  `array_to_string(list_transform(range(CAST(1 + hash(i, ${seed}) % ${longest} AS BIGINT)), lambda j: chr(CAST(97 + hash(i, j, ${seed}) % ${letters} AS INTEGER))), '')`

it.each([
  { longest: 3, letters: 2 },
  { longest: 8, letters: 3 },
  { longest: 30, letters: 6 },
])('likens words of up to $longest letters as the database does, to the last bit', async ({ longest, letters }) => {
  const rows = await warehouse.run(
    `SELECT x, y, jaro_winkler_similarity(x, y) AS likeness, damerau_levenshtein(x, y) AS typos, contains(x, y) AS holds
     FROM (SELECT ${word(1, longest, letters)} AS x, ${word(2, longest, letters)} AS y FROM range(4000) r(i))`,
  )
  const texts = new TextDictionary()
  const found = rows.map(({ x, y }) => {
    const [one, other] = [texts.numberOf(String(x)), texts.numberOf(String(y))]
    const [xs = 0, xe = 0, ys = 0, ye = 0] = [one, one + 1, other, other + 1].map((place) => texts.starts[place])
    return {
      likeness: jaroWinkler(texts.codes, xs, xe, ys, ye),
      typos: [1, 2, 3].map((most) => areNear(texts.codes, xs, xe, ys, ye, most)),
      holds: contains(texts.codes, xs, xe, ys, ye),
    }
  })
  expect(found).toEqual(
    rows.map(({ likeness, typos, holds }) => ({
      likeness: Number(likeness),
      typos: [1, 2, 3].map((most) => Number(typos) <= most),
      holds,
    })),
  )
})

it('counts exchanged letters as one error, with what stands between them', () => {
  const texts = new TextDictionary()
  const near = (x: string, y: string, most: number) => {
    const [one, other] = [texts.numberOf(x), texts.numberOf(y)]
    const { starts } = texts
    return areNear(
      texts.codes,
      starts[one] ?? 0,
      starts[one + 1] ?? 0,
      starts[other] ?? 0,
      starts[other + 1] ?? 0,
      most,
    )
  }
  expect(near('ozouf', 'ozuof', 1)).toBe(true)
  expect(near('ca', 'abc', 1)).toBe(false)
  expect(near('ca', 'abc', 2)).toBe(true)
  expect(near('dupont', 'dupond', 1)).toBe(true)
  expect(near('martin', 'mratni', 1)).toBe(false)
})
