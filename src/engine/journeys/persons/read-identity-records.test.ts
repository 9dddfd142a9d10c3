import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIdentityRecords } from './read-identity-records.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-records-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fieldsOf(lines: readonly string[]) {
  const path = join(folder, 'contacts.csv')
  await writeFile(path, [...lines, ''].join('\n'))
  const { rows } = await readIdentityRecords({ path, options: { name: 'contacts.csv' }, idColumn: null })
  return rows.map(({ record }) => record)
}

describe('contact records of a stranger’s file', () => {
  it('put a house number of its own column before its street: neither tells who is who without the other', async () => {
    const [first, second] = await fieldsOf([
      'given_name,surname,street_number,address_1,address_2,suburb',
      'Ada,Okafor,44,rue des Essais,Bât. C,Brest',
      'Yann,Vasseur,7,,,Brest',
    ])
    expect(first?.fields.street).toBe('44 rue des Essais')
    expect(first?.extra).toEqual({ address_2: 'Bât. C' })
    expect(second?.fields.street).toBe('7')
  })
})
