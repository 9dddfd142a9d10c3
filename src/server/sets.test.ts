import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filesOfSet, keepSet } from './sets.ts'

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
  const { setId, files } = await keepSet(folder, dropped)
  expect(files).toHaveLength(dropped.length)
  const kept = await filesOfSet(folder, setId)
  const texts = await Promise.all(kept.map(({ path }) => readFile(path, 'utf8')))
  expect(texts.sort()).toEqual((await Promise.all(dropped.map((file) => file.text()))).sort())
  expect(files.map((name) => name.toLowerCase())).toContain('billets (3).csv')
})
