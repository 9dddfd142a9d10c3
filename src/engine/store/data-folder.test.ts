import { existsSync, readdirSync, statSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DataFolder } from './data-folder.ts'

const ofHouse = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))

/** What anybody but its owner may read or write, by its name in the folder. */
function forOthers(path: string): string[] {
  const open = ofHouse(path).filter((name) => (statSync(name).mode & 0o077) !== 0)
  return open.map((name) => relative(path, name)).sort()
}

describe('data folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parterre données '))
  afterAll(() => rm(root, { recursive: true, force: true }))

  it('is made at the first opening, and found again as it was', async () => {
    const first = await DataFolder.open(join(root, 'a'))
    await first.app
      .insertInto('setting')
      .values({ key: 'lang', value: '"fr"', changed_at: '2026-11-24T10:00:00Z' })
      .execute()
    await first.close()
    const again = await DataFolder.open(join(root, 'a'))
    expect(await again.app.selectFrom('setting').select('value').execute()).toEqual([{ value: '"fr"' }])
    await again.close()
  })

  it('gives up a warehouse that can no longer be read, for an empty one: all that it held is computed', async () => {
    const path = join(root, 'abîmé')
    const first = await DataFolder.open(path)
    await (await first.warehouse()).execute('CREATE TABLE t AS SELECT 1 AS a')
    await first.close()
    await writeFile(join(path, 'warehouse.duckdb'), 'x'.repeat(20_000))
    const again = await DataFolder.open(path)
    expect(await (await again.warehouse()).has('t', 'main')).toBe(false)
    await again.close()
  })

  it('closes the state of the house even when its warehouse does not close', async () => {
    const folder = await DataFolder.open(join(root, 'coincé'))
    const warehouse = await folder.warehouse()
    const close = warehouse.close.bind(warehouse)
    warehouse.close = () => Promise.reject(new Error('stuck'))
    await expect(folder.close()).rejects.toThrow('stuck')
    await expect(folder.app.selectFrom('setting').selectAll().execute()).rejects.toThrow()
    await close()
  })

  it('keeps a folder that waits for no disk as any other, for who reads it after', async () => {
    const first = await DataFolder.open(join(root, 'sans attendre'), { waitsForDisk: false })
    await writeFile(join(root, 'trois.csv'), 'a;b\n3;4\n')
    const { name } = await first.files.add(join(root, 'trois.csv'), 'csv')
    const row = { key: 'lang', value: '"fr"', changed_at: '2026-11-24T10:00:00Z' }
    await first.app.insertInto('setting').values(row).execute()
    await first.close()
    const again = await DataFolder.open(join(root, 'sans attendre'))
    expect(await again.app.selectFrom('setting').selectAll().execute()).toEqual([row])
    expect(await readFile(again.files.path(name), 'utf8')).toBe('a;b\n3;4\n')
    await again.close()
  })

  it('is for its owner alone while it is open too, and one that an earlier version left to everybody is mended', async () => {
    const path = join(root, 'ouvert')
    const first = await DataFolder.open(path)
    await writeFile(join(root, 'quatre.csv'), 'a;b\n4;5\n')
    await first.files.add(join(root, 'quatre.csv'), 'csv')
    await first.close()
    for (const name of ofHouse(path)) await chmod(name, (await stat(name)).isDirectory() ? 0o755 : 0o644)
    await writeFile(join(path, 'de-quelqu-un.txt'), 'x', { mode: 0o644 })
    const again = await DataFolder.open(path)
    const warehouse = await again.warehouse()
    await warehouse.execute('CREATE TABLE t AS SELECT 1 AS a')
    expect(forOthers(path)).toEqual(['de-quelqu-un.txt'])
    await warehouse.execute('CHECKPOINT')
    await warehouse.transaction(async (inside) => await inside.execute('INSERT INTO t VALUES (2)'))
    expect(existsSync(join(path, 'warehouse.duckdb.wal'))).toBe(true)
    expect(forOthers(path)).toEqual(['de-quelqu-un.txt'])
    await again.close()
  })

  it('overwrites what is deleted, so that an erased name does not stay in the file', async () => {
    const folder = await DataFolder.open(join(root, 'b'))
    const note = { id: 'x', title: 'Zoé Introuvable', channel: null, text: '', source: '', added_at: '' }
    await folder.app.insertInto('past_text').values(note).execute()
    await folder.app.deleteFrom('past_text').execute()
    await folder.close()
    expect((await readFile(join(root, 'b', 'app.sqlite'))).includes('Introuvable')).toBe(false)
  })

  it('keeps the same file once, under the hash of its content', async () => {
    const folder = await DataFolder.open(join(root, 'c'))
    await writeFile(join(root, 'one.csv'), 'a;b\n1;2\n')
    await writeFile(join(root, 'two.csv'), 'a;b\n1;2\n')
    const one = await folder.files.add(join(root, 'one.csv'), 'csv')
    expect(await folder.files.add(join(root, 'two.csv'), 'csv')).toEqual(one)
    expect(await folder.files.list()).toEqual([one.name])
    await folder.close()
  })

  it('refuses a folder written by a later version rather than damage it', async () => {
    const folder = await DataFolder.open(join(root, 'd'))
    const migration = { name: '9999-from-the-future', timestamp: '2030-01-01' }
    await folder.app
      .withTables<{ kysely_migration: typeof migration }>()
      .insertInto('kysely_migration')
      .values(migration)
      .execute()
    await folder.close()
    await expect(DataFolder.open(join(root, 'd'))).rejects.toMatchObject({ code: 'data-folder-newer' })
  })
})
