import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filesOfSet, keepDropped } from './sets.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-sets-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('keeps each of several files of one name, whichever folders and capitals they came with', async () => {
  const dropped = [
    new File(['grande salle'], 'billets.csv'),
    new File(['petite salle'], 'saison/BILLETS.csv'),
    new File(['déjà là'], 'billets (2).csv'),
    new File(['billets.csv, d’un Mac'], 'billets.csv'),
    new File(['composé'], 'été.csv'.normalize('NFC')),
    new File(['décomposé'], 'été.csv'.normalize('NFD')),
  ]
  let setId: string | null = null
  const files: string[] = []
  for (const one of dropped) {
    const kept = await keepDropped(folder, { setId, name: one.name, bytes: one.stream() })
    setId = kept.setId
    files.push(kept.file)
  }
  const kept = await filesOfSet(folder, setId ?? '')
  const texts = await Promise.all(kept.map(({ path }) => readFile(path, 'utf8')))
  expect(texts.sort()).toEqual((await Promise.all(dropped.map((file) => file.text()))).sort())
  expect(files.map((name) => name.toLowerCase())).toContain('billets (3).csv')
})

it('keeps two files of one name that come at the same moment: neither takes the other away', async () => {
  const { setId } = await keepDropped(folder, { setId: null, name: 'a.csv', bytes: null })
  const dropped = ['grande salle', 'petite salle', 'plein air'].map((text) => new Blob([text]).stream())
  const kept = await Promise.all(dropped.map((bytes) => keepDropped(folder, { setId, name: 'billets.csv', bytes })))
  expect(new Set(kept.map(({ file }) => file)).size).toBe(3)
  const files = (await filesOfSet(folder, setId)).filter(({ name }) => name !== 'a.csv')
  const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')))
  expect(texts.sort()).toEqual(['grande salle', 'petite salle', 'plein air'])
})

it('takes a file while another drop goes: what is no longer there is not looked at', async () => {
  await symlink(join(folder, 'partie'), join(folder, 'set-partie'))
  const { setId } = await keepDropped(folder, { setId: null, name: 'a.csv', bytes: null })
  expect(await filesOfSet(folder, setId)).toHaveLength(1)
})

it('stops a file that weighs too much as it comes, with those beside it, and leaves nothing of it', async () => {
  const { setId } = await keepDropped(folder, { setId: null, name: 'a.csv', bytes: new Blob(['0123456789']).stream() })
  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1
      controller.enqueue(new Uint8Array(1000))
    },
  })
  const sent = keepDropped(folder, { setId, name: 'sans-fin.csv', bytes: endless, most: 5000 })
  await expect(sent).rejects.toMatchObject({ code: 'file-too-large', params: { file: 'sans-fin.csv' } })
  expect(given).toBeLessThan(100)
  expect((await filesOfSet(folder, setId)).map(({ name }) => name)).toEqual(['a.csv'])
})

it('adds to no drop that is gone, or that is none', async () => {
  const file = { name: 'a.csv', bytes: null }
  const gone = '3f0c7a52-0000-4000-8000-000000000000'
  await expect(keepDropped(folder, { ...file, setId: gone })).rejects.toMatchObject({ code: 'dropped-files-gone' })
  await expect(keepDropped(folder, { ...file, setId: '../..' })).rejects.toMatchObject({ code: 'not-allowed' })
})
