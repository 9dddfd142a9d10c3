import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'))
  warehouse = await openMemoryWarehouse([folder])
})
afterEach(() => warehouse.close())

it('answers a question again by what the tables hold then, whatever form they were given since', async () => {
  const asked = () => warehouse.run('SELECT * FROM seats WHERE place >= $from', { params: { from: 2 } })
  await warehouse.execute('CREATE TABLE seats AS SELECT 2 AS place')
  expect(await asked()).toEqual([{ place: 2 }])
  await warehouse.execute('INSERT INTO seats VALUES (3)')
  expect(await asked()).toEqual([{ place: 2 }, { place: 3 }])
  await warehouse.execute("CREATE OR REPLACE TABLE seats AS SELECT 'B' AS rank, 4 AS place")
  expect(await asked()).toEqual([{ rank: 'B', place: 4 }])
  await warehouse.execute('DROP TABLE seats')
  await expect(asked()).rejects.toThrow(/seats/)
})

it('answers by what a table came to hold, where nothing of the kind was in it before', async () => {
  const named = () =>
    warehouse.run('SELECT 1 AS named FROM account WHERE coalesce(last_name, email) IS NOT NULL LIMIT 1')
  await warehouse.execute(
    'CREATE TABLE account AS SELECT i, CAST(NULL AS VARCHAR) AS last_name, CAST(NULL AS VARCHAR) AS email FROM range(3) t(i)',
  )
  for (let time = 0; time < 3; time += 1) expect(await named()).toEqual([])
  await warehouse.execute("UPDATE account SET last_name = 'Ozouf' WHERE i = 1")
  expect(await named()).toEqual([{ named: 1 }])
})

it('keeps apart the same text asked of two schemas, and the same question asked with other values and without', async () => {
  await warehouse.execute('CREATE SCHEMA one; CREATE SCHEMA two')
  await warehouse.execute(
    "CREATE TABLE one.played AS SELECT 'Phèdre' AS title; CREATE TABLE two.played AS SELECT 'Médée' AS title",
  )
  const asked = (schema: string, title: string | null) =>
    warehouse.run('SELECT title FROM played WHERE $title IS NULL OR title = $title', { schema, params: { title } })
  for (let time = 0; time < 2; time += 1) {
    expect(await asked('one', null)).toEqual([{ title: 'Phèdre' }])
    expect(await asked('two', 'Médée')).toEqual([{ title: 'Médée' }])
    expect(await asked('one', 'Médée')).toEqual([])
  }
})

it('reads a file again that was written again under its name', async () => {
  const path = join(folder, 'rows.parquet')
  const asked = () => warehouse.run(`SELECT * FROM read_parquet('${path}')`)
  await warehouse.execute(`COPY (SELECT 1 AS seat) TO '${path}' (FORMAT parquet)`)
  expect(await asked()).toEqual([{ seat: 1 }])
  await warehouse.execute(`COPY (SELECT 'A' AS rank, 2 AS seat) TO '${path}' (FORMAT parquet)`)
  expect(await asked()).toEqual([{ rank: 'A', seat: 2 }])
})

it('gives the texts of a list of words, absent ones too, however long the list and the answer', async () => {
  for (const [size, rows] of [
    [3, 3],
    [300, 5000],
    [70_000, 70_000],
  ] as const) {
    await warehouse.execute(`DROP TABLE IF EXISTS spoken; DROP TYPE IF EXISTS word;
      CREATE TYPE word AS ENUM (SELECT 'mot ' || lpad(CAST(i AS VARCHAR), 6, '0') AS word FROM range(${size}) t(i) ORDER BY word);
      CREATE TABLE spoken AS SELECT i, CASE WHEN i % 7 <> 1 THEN CAST('mot ' || lpad(CAST(i % ${size} AS VARCHAR), 6, '0') AS word) END AS word
        FROM range(${rows}) t(i)`)
    const found = await warehouse.run('SELECT i, word FROM spoken ORDER BY i')
    expect(found).toEqual(
      Array.from({ length: rows }, (_, i) => ({
        i,
        word: i % 7 === 1 ? null : `mot ${String(i % size).padStart(6, '0')}`,
      })),
    )
  }
})
