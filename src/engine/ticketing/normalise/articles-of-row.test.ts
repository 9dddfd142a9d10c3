import { describe, expect, it } from 'vitest'
import { withArticles } from './articles-of-row.ts'
import type { BandedTable } from './banded-rows.ts'
import { readByBatches } from './read-by-batches.ts'

describe('the articles of an order', () => {
  it.each([
    ['numbered', 'Commande;Article 1;Qté 1;Article 2;Qté 2'],
    ['from the second on', 'Commande;Article;Qté;Article 2;Qté 2'],
    ['glued', 'Commande;article1;qte1;article2;qte2'],
    ['numbered in the middle', 'Commande;Article 1 - nom;Article 1 - quantité;Article 2 - nom;Article 2 - quantité'],
    ['under names that come again', 'Commande;Article;Qté;Article;Qté'],
  ])('are set under one another where their columns are %s', async (_, header) => {
    expect(await rowsOf(header, ['C1;Phèdre;2;Médée;1', 'C2;Médée;3;;0'])).toEqual([
      { row: 2, cells: ['C1', 'Phèdre', '2'] },
      { row: 2, cells: ['C1', 'Médée', '1'] },
      { row: 3, cells: ['C2', 'Médée', '3'] },
    ])
  })

  it.each([
    ['lines of an address', 'Nom;Adresse 1;Ville 1;Adresse 2;Ville 2'],
    ['persons, who have their own reading', 'Spectacle;Nom 1;Prénom 1;Nom 2;Prénom 2'],
    ['prices of a performance', 'Spectacle;Date;Tarif 1;Prix 1;Tarif 2;Prix 2'],
    ['outings of a book of tickets', 'Abonné;Spectacle 1;Spectacle 2;Spectacle 3'],
    ['ages and prices', 'Spectacle;Places -12 ans;Tarif 12 €;Places -18 ans;Tarif 18 €'],
  ])('are not %s', async (_, header) => {
    const cells = header.split(';').map(() => 'a')
    expect(await rowsOf(header, [cells.join(';')])).toEqual([{ row: 2, cells }])
  })

  it('leave a row without any of them in its place, to be set aside for what it lacks', async () => {
    expect(await rowsOf('Commande;Article 1;Qté 1;Article 2;Qté 2', ['C1;;;;'])).toEqual([
      { row: 2, cells: ['C1', '', ''] },
    ])
  })
})

async function rowsOf(header: string, lines: readonly string[]): Promise<unknown[]> {
  const rows = lines.map((line, at) => ({ row: at + 2, cells: line.split(';') }))
  const names = header.split(';')
  async function* batches() {
    yield rows
  }
  const table = {
    ...{ header: names, isNamed: true, shapes: names.map(() => null), firstCells: rows[0]?.cells ?? [] },
    ...{ batches, ...readByBatches(names.length, batches) },
  } as unknown as BandedTable
  const all: unknown[] = []
  for await (const row of withArticles(table, { areRowsWhole: false }).rows()) all.push(row)
  return all
}
