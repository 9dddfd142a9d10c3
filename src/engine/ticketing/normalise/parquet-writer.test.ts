import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ParquetColumn, ParquetWriter } from '../../parquet/index.ts'
import { openMemoryWarehouse, type Warehouse } from '../../store/index.ts'

let folder = ''
let warehouse: Warehouse
let files = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-parquet-'))
  warehouse = await openMemoryWarehouse([folder])
})
afterAll(async () => {
  await warehouse.close()
  await rm(folder, { recursive: true })
})

type Group = { name: (string | null)[]; seats: (number | null)[]; cents: (number | null)[] }

/** Writes the groups and gives back the rows as the warehouse reads them. */
async function writtenAndRead(groups: readonly Group[]) {
  const path = join(folder, `${files++}.parquet`)
  const writer = await ParquetWriter.create(path, { name: 'VARCHAR', seats: 'INTEGER', cents: 'BIGINT' })
  for (const { name, seats, cents } of groups)
    await writer.writeGroup(name.length, { name: coded(name), seats: coded(seats), cents: coded(cents) })
  await writer.close()
  return await warehouse.run('SELECT * FROM read_parquet($path)', { params: { path } })
}

function coded(each: readonly (string | number | null)[]): ParquetColumn {
  const values = [...new Set(each)]
  return { values, codes: Int32Array.from(each, (value) => values.indexOf(value)) }
}

function rowsOf(groups: readonly Group[]) {
  return groups.flatMap(({ name, seats, cents }) =>
    name.map((value, at) => ({ name: value, seats: seats[at], cents: cents[at] })),
  )
}

test('any texts, numbers and holes are read back as they were, whatever the groups', async () => {
  const cell = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const row = fc.tuple(
    cell(fc.oneof(fc.constantFrom('Plein', 'Réduit', ''), fc.string({ unit: 'grapheme' }))),
    cell(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    cell(fc.maxSafeInteger()),
  )
  const group = fc.array(row, { minLength: 1, maxLength: 40 }).map((rows) => ({
    name: rows.map(([name]) => name),
    seats: rows.map(([, seats]) => seats),
    cents: rows.map(([, , cents]) => cents),
  }))
  await fc.assert(
    fc.asyncProperty(fc.array(group, { maxLength: 3 }), async (groups) => {
      expect(await writtenAndRead(groups)).toEqual(rowsOf(groups))
    }),
    { numRuns: 60 },
  )
})

test('integers without codes, and texts where they stand in UTF-8, are read back as they were, in a short group and in a long one', async () => {
  for (const count of [3, 5000]) {
    const texts = Array.from({ length: count }, (_, at) => (at % 7 === 0 ? '' : `Zoé ${at}`))
    const integers = Int32Array.from(texts, (_, at) => at - 2)
    let end = 0
    const ends = Int32Array.from(texts, (text) => (end += Buffer.byteLength(text)))
    const utf8 = { bytes: Buffer.from(texts.join('')), ends }
    const names = texts.map((text) => (text === '' ? null : text))
    const codes = Int32Array.from(texts, (_, at) => count - 1 - at)
    const path = join(folder, `${files++}.parquet`)
    const writer = await ParquetWriter.create(path, { name: 'VARCHAR', seats: 'INTEGER' })
    await writer.writeGroup(count, { name: { values: names, codes, utf8 }, seats: { integers } })
    await writer.close()
    expect(await warehouse.run('SELECT * FROM read_parquet($path)', { params: { path } })).toEqual(
      names.toReversed().map((name, at) => ({ name, seats: at - 2 })),
    )
  }
})

test.each([
  ['a key, each row its own', (at: number) => `billet ${at}`],
  ['a key that half of the rows lack', (at: number) => (at % 2 === 0 ? null : `billet ${at}`)],
  ['three values', (at: number) => ['Plein', 'Réduit', 'Abonné'][at % 3] ?? null],
  ['one value', () => 'Plein'],
  ['nothing', () => null],
])('a column of %s is read back over thousands of rows', async (_, value) => {
  const count = 5000
  const groups = [
    {
      name: Array.from({ length: count }, (__, at) => value(at)),
      seats: Array.from({ length: count }, (__, at) => at),
      cents: Array.from({ length: count }, () => -1250),
    },
  ]
  expect(await writtenAndRead(groups)).toEqual(rowsOf(groups))
})
