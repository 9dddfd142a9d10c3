import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { atMostTypos } from './likeness.ts'

it('counts typing errors as the dear distance does, exchanged neighbours included', async () => {
  const warehouse = await openMemoryWarehouse()
  const word = (seed: number) =>
    `array_to_string(list_transform(range(CAST(2 + hash(i, ${seed}) % 5 AS BIGINT)), lambda j: chr(CAST(97 + hash(i, j, ${seed}) % 3 AS INTEGER))), '')`
  for (const most of [1, 2, 3]) {
    const [row] = await warehouse.run(
      `SELECT count(*) AS words, sum(CASE WHEN damerau_levenshtein(x, y) < levenshtein(x, y) THEN 1 ELSE 0 END) AS exchanged,
         sum(CASE WHEN (${atMostTypos('x', 'y', most)}) = (damerau_levenshtein(x, y) <= ${most}) THEN 0 ELSE 1 END) AS wrong
       FROM (SELECT ${word(1)} AS x, ${word(2)} AS y FROM range(5000) r(i))`,
    )
    expect(row).toMatchObject({ words: 5000, wrong: 0 })
    expect(Number(row?.exchanged)).toBeGreaterThan(100)
  }
  await warehouse.close()
})
