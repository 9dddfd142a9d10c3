import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { practise } from './practise.ts'

it('reads what it makes up to the last row, and leaves nothing of it', async () => {
  const read = await practise()
  expect(read).toEqual({
    'contacts.csv': { grain: 'contacts', rows: 1000 },
    'ventes.csv': { grain: 'tickets', rows: 1000 },
  })
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('parterre-practice-'))).toEqual([])
})
