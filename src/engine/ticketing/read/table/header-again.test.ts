import { expect, test } from 'vitest'
import { readBytes } from '../fixture-file.ts'

const header = 'N° billet;Nom;Date;Prix\n'
const page = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `${from + at};Roux ${from + at};12/03/2026;25,00\n`).join('')

test('two exports set end to end, the second with another column: one table is read, the other is named', async () => {
  const wider = 'N° billet;Nom;Date;Prix;Ville\n90;Morel;13/03/2026;8,00;Lyon\n91;Blanc;13/03/2026;8,00;Bron\n'
  const text = header + page(1, 5) + wider
  const read = await readBytes(text)
  expect(read.rows).toHaveLength(5)
  expect(read.reasons).toEqual(['7:other-table'])
  expect((await readBytes(text, { table: 2 })).rows[1]).toEqual(['91', 'Blanc', '13/03/2026', '8,00', 'Bron'])
})

test('a column renamed halfway down is another table, in a long file too', async () => {
  const count = Math.ceil((9 * 1024 * 1024) / 30)
  const read = await readBytes(`${header}${page(1, count)}N° billet;Acheteur;Date;Prix\n${page(1, 3)}`)
  expect(read.rows).toHaveLength(count)
  expect(read.skipped).toMatchObject([
    { row: count + 2, why: 'other-table' },
    { why: 'after-table', detail: '3' },
  ])
})

test('the same export twice in one file is read once', async () => {
  const read = await readBytes(header + page(1, 8) + header + page(1, 8))
  expect(read.rows).toHaveLength(8)
  expect(read.reasons).toEqual(['10:other-table'])
})

test('pages of tickets without a number are all read, although they are alike', async () => {
  const alike = 'Bérénice;Plein;12/03/2026;25,00\n'.repeat(6)
  const names = 'Spectacle;Tarif;Date;Prix\n'
  expect((await readBytes(names + alike + names + alike)).rows).toHaveLength(12)
})

test('a person called like a column is a person', async () => {
  const read = await readBytes(`Nom;Prénom;Ville;Prix\nRoux;Zoé;Lyon;12\nNom;Prénom;Lyon;8\nMorel;Luc;Bron;9\n`)
  expect(read.rows).toHaveLength(3)
})

test('a title that comes back three hundred thousand times is told from a table in no time', async () => {
  const started = performance.now()
  const read = await readBytes(`${'Titre\n\n'.repeat(300_000)}a;b\n1;2\n`)
  expect(read.header).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(20_000)
})
