import { mkdtemp, readdir, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { practise } from './practise.ts'

it('reads what it makes up to the last row, and leaves nothing of it', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'parterre-practised-'))
  const read = await practise(parent)
  expect(read).toEqual({
    'contacts.csv': { grain: 'contacts', rows: 1000 },
    'ventes.csv': { grain: 'tickets', rows: 1000 },
  })
  expect(await readdir(parent)).toEqual([])
  await rmdir(parent)
})
