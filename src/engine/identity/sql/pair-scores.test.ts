import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/warehouse.ts'
import { estimateModel } from '../linkage/estimate-model.ts'
import { comparedFields, levelBits } from '../linkage/fields.ts'
import { drawProbe } from './pair-draws.ts'
import { countPatterns, dropVainCandidates } from './pair-scores.ts'

const exact = comparedFields.reduce((code, { levels }, field) => code + levels.length * 2 ** (levelBits * field), 0)
const different = comparedFields.reduce((code, _, field) => code + 2 ** (levelBits * field), 0)

it('moves the probe out of the candidates: no pair is compared twice, and none is lost', async () => {
  const warehouse = await openMemoryWarehouse()
  const [left, drawn] = await warehouse.transaction(async (inside) => {
    await inside.execute(
      'CREATE TEMP TABLE candidate AS SELECT CAST(i AS INTEGER) AS a, CAST(i + 1 AS INTEGER) AS b, CAST(1 AS UINTEGER) AS keys FROM range(1000) r(i)',
    )
    expect(await drawProbe(inside, { pairs: 1000, wanted: 250 }, {})).toBe(4)
    return [await inside.run('SELECT a FROM candidate'), await inside.run('SELECT a FROM probe')]
  })
  expect(drawn?.length).toBeGreaterThan(150)
  expect([...(left ?? []), ...(drawn ?? [])].map(({ a }) => Number(a)).sort((x, y) => x - y)).toEqual(
    Array.from({ length: 1000 }, (_, a) => a),
  )
  await warehouse.close()
})

it('leaves out the pairs that meet by keys which brought nobody together, and those alone', async () => {
  const warehouse = await openMemoryWarehouse()
  const found = await warehouse.transaction(async (inside) => {
    const strangers = { inVain: 1, likely: 2, seldomSeen: 4, unseen: 8 }
    await inside.execute(`
      CREATE TEMP TABLE mention AS SELECT i AS m FROM range(1000) r(i);
      CREATE TEMP TABLE candidate (a INTEGER, b INTEGER, keys UINTEGER);
      INSERT INTO candidate SELECT i, i + 500, ${strangers.inVain} FROM range(100) r(i);
      INSERT INTO candidate SELECT i, i + 501, ${strangers.likely} FROM range(100) r(i);
      INSERT INTO candidate SELECT i, i + 502, ${strangers.seldomSeen} FROM range(10) r(i);
      INSERT INTO candidate SELECT i, i + 503, ${strangers.unseen} FROM range(10) r(i);
      CREATE TEMP TABLE probe AS SELECT * FROM candidate WHERE keys <> ${strangers.unseen};
      CREATE TEMP TABLE probe_pattern AS SELECT a, b, 0 AS first_rarity, 0 AS family_rarity, 0 AS place_rarity,
        CASE WHEN keys = ${strangers.likely} AND a = 7 THEN ${exact} ELSE ${different} END AS pattern FROM probe`)
    const patterns = await countPatterns(inside, 'probe', {})
    const random = [{ pattern: different, pairs: 100 }]
    const model = estimateModel({ candidates: patterns, random, agreement: new Map(), mentions: 1000 })
    await dropVainCandidates(inside, { model, patterns, keepBits: -4 }, {})
    const left = (table: string) =>
      inside.run(`SELECT b - a AS met, count(*) AS pairs FROM ${table} GROUP BY met ORDER BY met`)
    return { candidates: await left('candidate'), compared: await left('probe_pattern') }
  })
  expect(found.candidates).toEqual([
    { met: 501, pairs: 100 },
    { met: 502, pairs: 10 },
    { met: 503, pairs: 10 },
  ])
  expect(found.compared).toEqual([
    { met: 501, pairs: 100 },
    { met: 502, pairs: 10 },
  ])
  await warehouse.close()
})
