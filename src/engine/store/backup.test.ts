import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
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

  describe('of a stranger', async () => {
    const bytesOf = (value: string) => new TextEncoder().encode(value)
    const listed = (name: string, bytes: Uint8Array) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const written = await DataFolder.open(join(root, 'etranger'))
    await written.close()
    const state = new Uint8Array(await readFile(join(root, 'etranger', 'app.sqlite')))
    const kept = bytesOf('a;b')
    const keptName = `files/${createHash('sha256').update(kept).digest('hex')}.csv`
    let count = 0

    async function restored(files: unknown, entries: Record<string, Uint8Array>): Promise<unknown> {
      count += 1
      const stranger = join(root, `etrangere-${count}.zip`)
      await writeFile(stranger, zipSync({ 'parterre.json': bytesOf(JSON.stringify({ format: 1, files })), ...entries }))
      return await restoreFolder(stranger, join(root, `chez-${count}`))
    }

    it('takes one that holds what it lists, and whose state opens', async () => {
      const files = [listed('app.sqlite', state), listed(keptName, kept)]
      expect(await restored(files, { 'app.sqlite': state, [keptName]: kept })).toEqual({ files: 2, damaged: [] })
    })

    it('refuses one whose state does not open, whatever its list says, and leaves nothing of it', async () => {
      const broken = bytesOf('an app.sqlite')
      await expect(restored([listed('app.sqlite', broken)], { 'app.sqlite': broken })).rejects.toMatchObject({
        code: 'backup-damaged',
      })
      expect(await readdir(join(root, `chez-${count}`))).toEqual([])
    })

    it.each([
      ['has no state', [listed(keptName, kept)], { [keptName]: kept }],
      ['holds what it does not list', [listed('app.sqlite', state)], { 'app.sqlite': state, [keptName]: kept }],
      ['lists what it does not hold', [listed('app.sqlite', state), listed(keptName, kept)], { 'app.sqlite': state }],
      ['lists a name that climbs', [listed('app.sqlite', state), listed('../vole.csv', kept)], { 'app.sqlite': state }],
      ['holds more than it says', [{ ...listed('app.sqlite', state), bytes: 3 }], { 'app.sqlite': state }],
      ['lists one file twice', [listed('app.sqlite', state), listed('app.sqlite', state)], { 'app.sqlite': state }],
      ['lists nothing that can be read', 'app.sqlite', { 'app.sqlite': state }],
    ])('refuses one that %s, and leaves nothing of it', async (_why, files, entries) => {
      await expect(restored(files, entries as Record<string, Uint8Array>)).rejects.toMatchObject({
        code: 'backup-invalid',
      })
      expect(await readdir(join(root, `chez-${count}`))).toEqual([])
    })
  })

  it('says why it cannot be written where it was asked for', async () => {
    const again = await DataFolder.open(join(root, 'again'))
    await mkdir(join(root, 'pris.zip'))
    await expect(backupFolder(again, join(root, 'pris.zip'))).rejects.toMatchObject({ syscall: 'rename' })
    await again.close()
  })

  it('refuses a file that is no backup', async () => {
    await expect(restoreFolder(join(root, 'export.csv'), join(root, 'none'))).rejects.toMatchObject({
      code: 'backup-invalid',
    })
  })
})
