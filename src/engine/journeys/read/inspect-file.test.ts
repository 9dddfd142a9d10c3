import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectFile } from './inspect-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(rows: number): Promise<string> {
  const path = join(folder, `${rows}.csv`)
  const line = (at: number) =>
    `${100_000 + at};Bérénice, grande salle;${at % 2 === 0 ? '13/03/2026' : '14/03/2026'};18,00\n`
  await writeFile(path, `N° billet;Spectacle;Date;Prix\n${Array.from({ length: rows }, (_, at) => line(at)).join('')}`)
  return path
}

test('a preview of a long file says what its beginning is, and that it is only that', async () => {
  const path = await fileOf(250_000)
  const preview = await inspectFile({ path, options: { name: 'billets.csv' }, isPreview: true })
  const whole = await inspectFile({ path, options: { name: 'billets.csv' } })
  expect(preview.isWhole).toBe(false)
  expect(whole).toMatchObject({ isWhole: true, description: { rows: 250_000 } })
  expect(preview.description.rows).toBeLessThan(5000)
  expect(preview.firstRows).toEqual(whole.firstRows)
  const meanings = ({ description }: typeof whole) =>
    description.columns.map(({ meaning, format }) => ({ meaning, format }))
  expect(meanings(preview)).toEqual(meanings(whole))
})

test('a choice shows in the preview: another separator, another row of titles', async () => {
  const path = await fileOf(10)
  const preview = await inspectFile({ path, options: { delimiter: ',', headerRow: 0 }, isPreview: true })
  expect(preview).toMatchObject({ isWhole: true, description: { headerRow: null, rows: 11 } })
  expect(preview.firstRows[1]).toEqual(['100000;Bérénice', ' grande salle;13/03/2026;18', '00'])
})
