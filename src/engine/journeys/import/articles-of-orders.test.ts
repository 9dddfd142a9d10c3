import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const today = '2026-11-24'
const columns =
  'N° commande;Date commande;Nom;Prénom;Email;Article 1;Séance 1;Tarif 1;Qté 1;PU 1;Article 2;Séance 2;Tarif 2;Qté 2;PU 2;Total commande;Etat'
const orders = [
  'F1;01/06/2026 09:00;Dupraz;Alain;a.dupraz@example.org;Fanfare à bord;10/07/2026 21:00;Plein;1;25,00;;;;;;25,00;Payée',
  'F2;06/06/2026 09:00;Vachoux;Noé;n.vachoux@example.org;Bach au cloître;08/07/2026 21:00;Plein;2;25,00;Ouverture;04/07/2026 21:00;Réduit;3;18,00;104,00;Payée',
  'F3;28/06/2026 09:00;Baud;Denis;d.baud@example.org;Ouverture;04/07/2026 21:00;Plein;3;25,00;Bach au cloître;08/07/2026 21:00;Réduit;1;18,00;93,00;Payée',
  'F4;28/06/2026 10:00;Tissot;Zoé;z.tissot@example.org;Ouverture;04/07/2026 21:00;Plein;1;25,00;Fanfare à bord;10/07/2026 21:00;Plein;1;25,00;50,00;Annulée',
]

describe('a row that holds several articles of an order', () => {
  const fresh = freshHouse()

  it('gives a sale an article, with its own seance, tariff and price, and says so', async () => {
    const control = await run('festival.csv', [columns, ...orders])
    expect(control).toMatchObject({ rowsRead: 7, kept: 7, rejected: 0, seats: 10, receiptsCents: 22_200 })
    expect(control.warnings).toContainEqual({
      code: 'warning.article-columns',
      params: {
        ...{ articles: 2, rows: 4, lines: 7, seats: 12 },
        columns: '« Article », « Séance », « Tarif », « Qté », « PU »',
      },
    })
    expect(await sold()).toEqual([
      { show: 'Bach au cloître', tariff: 'Plein', seats: 2, cents: 5000 },
      { show: 'Bach au cloître', tariff: 'Réduit', seats: 1, cents: 1800 },
      { show: 'Fanfare à bord', tariff: 'Plein', seats: 1, cents: 2500 },
      { show: 'Ouverture', tariff: 'Plein', seats: 3, cents: 7500 },
      { show: 'Ouverture', tariff: 'Réduit', seats: 3, cents: 5400 },
    ])
  })

  it('compares the total of the order with what its articles come to, and names the row that differs', async () => {
    const control = await run('festival.csv', [
      columns,
      ...orders.map((row) => (row.startsWith('F3') ? row.replace(';93,00;', ';91,00;') : row)),
    ])
    expect(control.warnings).toContainEqual({
      code: 'warning.articles-total-differs',
      params: { count: 1, rows: '4', said: 91, made: 93 },
    })
  })

  it('counts what is changed in each cell, of two articles that say the same too', async () => {
    const control = await run('festival.csv', [
      columns.replace('Total commande', 'Devise;Total commande'),
      ...orders.map((row) => {
        const [, start = '', end = ''] = /^(.*);([^;]*;[^;]*)$/.exec(row) ?? []
        return `${start};${row.startsWith('F4') ? 'CHF' : 'EUR'};${end}`
      }),
    ])
    // The price of each of its two articles, and the total of the order once.
    expect(control.correctedBy).toContainEqual(expect.objectContaining({ why: 'money-other-currency', count: 3 }))
  })

  async function run(name: string, lines: string[]) {
    const path = join(fresh.root, name)
    await writeFile(path, `${lines.join('\n')}\n`)
    const { files } = await importFiles(fresh.house, { files: [{ path, name }], today })
    const [control] = files
    if (control === undefined) throw new Error('no file')
    return control
  }

  async function sold() {
    const warehouse = await fresh.house.warehouse()
    return await warehouse.run(
      `SELECT p.show_title AS show, t.tariff, CAST(sum(t.seats) AS INTEGER) AS seats, CAST(sum(t.price_cents) AS INTEGER) AS cents
       FROM ticket t JOIN performance p ON p.performance_id = t.performance_id WHERE t.status = 'sold' GROUP BY ALL ORDER BY 1, 2`,
    )
  }
})
