import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { backupFolder, restoreFolder } from './backup.ts'
import { DataFolder } from './data-folder.ts'

describe('backup', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parterre sauvegarde '))
  afterAll(() => rm(root, { recursive: true, force: true }))
  const folder = await DataFolder.open(join(root, 'data'))
  await folder.app.insertInto('setting').values({ key: 'language', value: '"en"', changed_at: 'now' }).execute()
  await writeFile(join(root, 'export.csv'), 'a;b\n1;2\n'.repeat(400_000))
  const kept = await folder.files.add(join(root, 'export.csv'), 'csv')
  // A workbook is a zip: its own entries must not pass for the backup's.
  const workbook = zipSync(
    { 'xl/worksheets/sheet1.xml': new TextEncoder().encode('<c/>'.repeat(20_000)) },
    { level: 0 },
  )
  await writeFile(join(root, 'jauges.xlsx'), workbook)
  const keptBook = await folder.files.add(join(root, 'jauges.xlsx'), 'xlsx')
  const file = join(root, 'sauvegarde.zip')
  await backupFolder(folder, file)
  await folder.close()

  it('gives back the same state and the same files in an empty folder', async () => {
    await restoreFolder(file, join(root, 'back'))
    const back = await DataFolder.open(join(root, 'back'))
    expect(await back.app.selectFrom('setting').select(['key', 'value']).execute()).toEqual([
      { key: 'language', value: '"en"' },
    ])
    expect((await readFile(back.files.path(kept.name))).equals(await readFile(join(root, 'export.csv')))).toBe(true)
    expect((await readFile(back.files.path(keptBook.name))).equals(workbook)).toBe(true)
    await back.close()
  })

  it('never writes over a folder that holds data', async () => {
    await expect(restoreFolder(file, join(root, 'data'))).rejects.toMatchObject({ code: 'folder-not-empty' })
  })

  it('refuses a truncated backup, and leaves no half-restored venue', async () => {
    const cut = join(root, 'cut.zip')
    await writeFile(cut, await readFile(file))
    await truncate(cut, 200_000)
    await expect(restoreFolder(cut, join(root, 'half'))).rejects.toMatchObject({ code: 'backup-invalid' })
    await expect(readFile(join(root, 'half', 'app.sqlite'))).rejects.toThrow()
  })

  it('refuses a file that is no backup', async () => {
    await expect(restoreFolder(join(root, 'export.csv'), join(root, 'none'))).rejects.toMatchObject({
      code: 'backup-invalid',
    })
  })
})
