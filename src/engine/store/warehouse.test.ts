import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, openWarehouse, type Warehouse } from './warehouse.ts'
import { warehouseTables } from './warehouse-tables.ts'

describe('warehouse', async () => {
  const warehouse = await openMemoryWarehouse()
  afterAll(() => warehouse.close())

  it('refuses to read a file outside the allowed folders, so that no generated SQL can leak one', async () => {
    await expect(warehouse.run("SELECT * FROM read_csv('/etc/passwd')")).rejects.toThrow(/disabled|permission/i)
  })

  it('cannot have its locks taken off again', async () => {
    await expect(warehouse.execute('SET enable_external_access = true')).rejects.toThrow(/locked/i)
  })

  it('creates the base tables and gives days and money back exactly', async () => {
    await warehouse.execute(warehouseTables)
    const [row] = await warehouse.run(
      "SELECT DATE '2026-03-13' AS day, TIMESTAMP '2026-03-13 20:30:00' AS at, CAST(1250 AS BIGINT) AS cents",
    )
    expect(row).toEqual({ day: '2026-03-13', at: '2026-03-13 20:30:00', cents: 1250 })
  })

  it('takes columns of numbers and hands them back, more than one chunk of each', async () => {
    await warehouse.execute('CREATE TABLE met (a INTEGER, keys UINTEGER, bits DOUBLE)')
    const rows = Array.from({ length: 5000 }, (_, row) => row)
    const batch = [
      Int32Array.from(rows, (row) => 1 - row),
      Uint32Array.from(rows, (row) => row + 4e9),
      Float64Array.from(rows, (row) => row / 8),
    ] as const
    await warehouse.appendNumbers('met', [
      batch,
      batch.map((column) => column.subarray(0, 3)),
      batch.map((column) => column.subarray(0, 0)),
    ])
    const found: number[][] = []
    await warehouse.numbers('SELECT a, keys, bits FROM met ORDER BY a DESC, keys', (columns, count) => {
      for (let row = 0; row < count; row += 1) found.push(columns.map((column) => column[row] ?? Number.NaN))
    })
    const expected = rows.map((row) => [1 - row, row + 4e9, row / 8])
    expect(found).toEqual([...expected.slice(0, 3).flatMap((row) => [row, row]), ...expected.slice(3)])
  })

  it('hands out no cell that is no number as if it were one', async () => {
    for (const cell of ['NULL', "'four'"])
      await expect(warehouse.numbers(`SELECT ${cell} AS a`, () => undefined)).rejects.toThrow('not a number in a')
  })

  it('in memory, spills beside no file of anybody, and takes away what it spilled', async () => {
    const small = await openWarehouse({ path: ':memory:', memoryLimit: '60MB', threads: 1 })
    const [row] = await small.run("SELECT current_setting('temp_directory') AS folder")
    const folder = String(row?.folder)
    expect(folder.startsWith(join(tmpdir(), 'parterre-'))).toBe(true)
    await small.execute('CREATE TABLE big AS SELECT i, repeat(md5(i::VARCHAR), 8) AS words FROM range(400000) t(i)')
    expect(readdirSync(folder).length).toBeGreaterThan(0)
    await small.close()
    expect(existsSync(folder)).toBe(false)
    expect(existsSync('.tmp')).toBe(false)
  })

  it('leaves nothing behind when a transaction throws', async () => {
    await warehouse.execute('CREATE TABLE t (n INTEGER)')
    await expect(
      warehouse.transaction(async (inside) => {
        await inside.append('t', ['INTEGER'], [[1], [2]])
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    expect(await warehouse.run('SELECT count(*) AS n FROM t')).toEqual([{ n: 0 }])
  })

  it('writes nothing of rows that broke off, however late memory is swept', async () => {
    await warehouse.execute('CREATE TABLE broken_off (n INTEGER)')
    const rows = function* () {
      yield [1]
      throw new Error('stop')
    }
    const columns = function* () {
      yield [Int32Array.of(1, 2)]
      throw new Error('stop')
    }
    for (const work of [
      (inside: Warehouse) => inside.append('broken_off', ['INTEGER'], rows()),
      (inside: Warehouse) => inside.appendNumbers('broken_off', columns()),
    ])
      await expect(warehouse.transaction(work)).rejects.toThrow('stop')
    setFlagsFromString('--expose-gc')
    const sweep = runInNewContext('gc') as () => void
    for (let times = 0; times < 3; times += 1) {
      sweep()
      await pause(20)
    }
    expect(await warehouse.run('SELECT count(*) AS n FROM broken_off')).toEqual([{ n: 0 }])
  })

  it('tells why a transaction failed, also where there is nothing left to roll back', async () => {
    const why = new Error('the file ends in the middle of a row')
    const failed = warehouse.transaction(async (inside) => {
      await inside.execute('ROLLBACK')
      throw why
    })
    await expect(failed).rejects.toBe(why)
    expect(why.cause).toMatchObject({ message: expect.stringContaining('no transaction is active') })
    expect(await warehouse.transaction((inside) => inside.run('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })

  it('gives scratch work a place of its own inside a transaction, and lets a dropped table go at once', async () => {
    const held = `SELECT memory_usage_bytes AS bytes FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'`
    const numbers = 'CREATE OR REPLACE TEMP TABLE number AS SELECT i FROM range(2000000) r(i)'
    await warehouse.execute('CREATE TABLE committed AS SELECT 7 AS n')
    await warehouse.transaction(async (inside) => {
      await inside.scratch(async (scratch) => {
        await scratch.execute(numbers)
        expect(await scratch.run('SELECT count(*) AS n FROM number, committed')).toEqual([{ n: 2_000_000 }])
        const [before] = await scratch.run(held)
        await scratch.execute('DROP TABLE number')
        const [after] = await scratch.run(held)
        expect(Number(before?.bytes) - Number(after?.bytes)).toBeGreaterThan(10_000_000)
        await scratch.execute(numbers)
      })
      await expect(inside.run('SELECT * FROM number')).rejects.toThrow(/number/)
    })
    await expect(warehouse.run('SELECT * FROM number')).rejects.toThrow(/number/)
  })

  it('says whether a table is there, in a transaction too, and leaves that usable', async () => {
    await warehouse.execute('CREATE SCHEMA small; CREATE TABLE small.held (n INTEGER)')
    const there = async (asked: typeof warehouse) => [
      await asked.has('held', 'small'),
      await asked.has('gone', 'small'),
      await asked.has('held', 'nowhere'),
    ]
    expect(await there(warehouse)).toEqual([true, false, false])
    await warehouse.transaction(async (inside) => {
      await inside.execute('CREATE TABLE small.gone (n INTEGER)')
      expect(await there(inside)).toEqual([true, true, false])
      await inside.execute('DROP TABLE small.gone')
    })
    expect(await there(warehouse)).toEqual([true, false, false])
  })

  it('answers each question in the schema that it names, however many are asked at once', async () => {
    await warehouse.execute(
      [0, 1, 2].map((n) => `CREATE SCHEMA s${n}; CREATE TABLE s${n}.own AS SELECT ${n} AS n`).join(';'),
    )
    const asked = Array.from({ length: 60 }, (_, place) => place % 3)
    const found = await Promise.all(
      asked.map(async (n) => await warehouse.run('SELECT n FROM own', { schema: `s${n}` })),
    )
    expect(found.map(([row]) => row?.n)).toEqual(asked)
    await expect(warehouse.run('SELECT n FROM own')).rejects.toThrow(/own/)
    await warehouse.execute('DROP SCHEMA s0 CASCADE; DROP SCHEMA s1 CASCADE; DROP SCHEMA s2 CASCADE')
  })

  it('hands an answer of any length page by page, in its order, and may be left in the middle', async () => {
    await warehouse.execute('CREATE TABLE long_answer AS SELECT i AS n FROM range(30000) t(i)')
    const asked = 'SELECT n FROM long_answer WHERE n >= $from ORDER BY n DESC'
    const found: unknown[] = []
    let pages = 0
    for await (const page of warehouse.pages(asked, { params: { from: 10 } })) {
      found.push(...page.map(({ n }) => n))
      pages += 1
    }
    expect(found).toEqual(Array.from({ length: 29_990 }, (_, place) => 29_999 - place))
    expect(pages).toBeGreaterThan(5)
    for await (const [first] of warehouse.pages('SELECT n FROM long_answer ORDER BY n')) {
      expect(first).toEqual({ n: 0 })
      break
    }
    await expect(warehouse.pages('SELECT gone FROM long_answer').next()).rejects.toThrow(/gone/)
    await warehouse.execute('DROP TABLE long_answer')
  })

  it('really stops a query that is aborted', async () => {
    const controller = new AbortController()
    const query = warehouse.run('SELECT count(*) FROM range(100000000) a, range(1000) b', { signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(query).rejects.toThrow(/abort/i)
  })
})
