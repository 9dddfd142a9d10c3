import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

describe('columns of seats and of money two by two', () => {
  it('are the sellers of a journal of sales: each line has its seats, its money and who sold them', async () => {
    const control = await run([
      'Jour;Concert;Guichet nb;Guichet €;Web nb;Web €;Total nb;Total €',
      '1;Duo Lumen (09/10/2026);2;30;4;60;6;90',
      '2;Duo Lumen (09/10/2026);3;39;;;3;39',
      '2;Brass (19/09/2026);-1;-13;4;60;3;47',
      '3;Brass (19/09/2026);2;26;4;60;6;86',
      '4;Brass (19/09/2026);1;13;1;15;2;28',
    ])
    expect(control).toMatchObject({ grain: 'orders', seats: 20, receiptsCents: 29_000 })
    expect(await sold('sales_channel_class')).toEqual([
      { sales_channel_class: 'counter', seats: 7, cents: 9500 },
      { sales_channel_class: 'web', seats: 13, cents: 19_500 },
    ])
  })

  it('give one total where each row is a performance, and a row that says « annulé » is a cancelled one', async () => {
    const control = await run([
      'Date;Heure;Spectacle;Guichet nb;Guichet CA TTC;Fnac nb;Fnac CA TTC;Invit. nb;TOTAL nb;TOTAL CA TTC',
      '16/09/2026;19h;Le Héron;4;104;10;150;2;16;254',
      '16/09/2026;21h;Divorce;4;92;6;90;;10;182',
      '17/09/2026;19h;Le Héron;ANNULÉ – comédien malade, remboursé;;;;;;',
      '18/09/2026;19h;Le Héron;1;26;8;120;1;10;146',
    ])
    expect(control.grain).toBe('performances')
    expect(control.warnings).toContainEqual({ code: 'warning.performance-cancelled', params: { count: 1, rows: '4' } })
    expect(await performances()).toEqual([
      { show_title: 'Divorce', status: 'on', sold: 10, cents: 18_200 },
      { show_title: 'Le Héron', status: 'on', sold: 16, cents: 25_400 },
      { show_title: 'Le Héron', status: 'cancelled', sold: null, cents: null },
      { show_title: 'Le Héron', status: 'on', sold: 10, cents: 14_600 },
    ])
  })

  it('without a total are added up, seats and money, where all of them name tariffs or sellers', async () => {
    await run([
      'Spectacle;Date;Heure;Plein nb;Plein €;Réduit nb;Réduit €',
      'Le Héron;16/09/2026;19h;4;80;6;72',
      'Divorce;17/09/2026;21h;4;80;1;12',
      'Le Héron;18/09/2026;19h;3;60;;',
    ])
    expect((await performances()).map(({ sold: seats, cents }) => [seats, cents])).toEqual([
      [5, 9200],
      [10, 15_200],
      [3, 6000],
    ])
  })

  it('that do not make their total leave it alone to count', async () => {
    const control = await run([
      'Spectacle;Date;Heure;Scolaires nb;Scolaires €;Payants nb;Payants €;Total nb;Total €',
      'Le Héron;16/09/2026;19h;4;20;6;72;14;140',
      'Divorce;17/09/2026;21h;4;20;1;12;9;110',
      'Le Héron;18/09/2026;19h;3;15;2;24;12;99',
    ])
    expect(control.warnings).toContainEqual({
      code: 'warning.parts-left-alone',
      params: { columns: '« Scolaires », « Payants »' },
    })
    expect((await performances()).map(({ sold: seats, cents }) => [seats, cents])).toEqual([
      [9, 11_000],
      [14, 14_000],
      [12, 9900],
    ])
  })
})

describe('a cross under a show', () => {
  it('is a seat for each of the subscribers whom its row names', async () => {
    const control = await run([
      'N° bull.;Abonné 1 NOM Prénom;Abonné 2 NOM Prénom;Phèdre 15/10/2026;Ruy Blas 11/12/2026;À payer',
      '1;TAILLEFERT Jacqueline;;x;x;26',
      '2;LAURENÇON Valérie;KERBELLEC Eugénie;x;;26',
      '3;MALARTRE Chantal;MALARTRE Josiane;x;X;52',
      '4;MONTBRUN Jean-Marc;;;x;13',
    ])
    expect(control.seats).toBe(9)
    expect(control.warnings).toContainEqual({
      code: 'warning.cross-is-each',
      params: { count: 4, rows: '2, 3, 4…' },
    })
  })
})

describe('ditto marks', () => {
  it('say what stands above them, and are said', async () => {
    const control = await run([
      'Soirée;Spectacle;Nom;Plein 18€;Réduit 12€;TOTAL €',
      'jeu 6 août 2026;Le Héron;GERBAULET;2;1;48',
      '〃;idem;Zimmerlé N.;2;;36',
      '〃;Divorce;Hélène Crozatier;1;2;42',
      'ven 7 août 2026;〃;Combescot;2;;36',
    ])
    expect(control.warnings).toContainEqual({
      code: 'warning.dittos',
      params: { cells: 4, columns: '« Soirée », « Spectacle »' },
    })
    expect(await sold('show_title', 'CAST(starts_at AS DATE)::VARCHAR AS day')).toEqual([
      { show_title: 'Divorce', day: '2026-08-06', seats: 3, cents: 4200 },
      { show_title: 'Divorce', day: '2026-08-07', seats: 2, cents: 3600 },
      { show_title: 'Le Héron', day: '2026-08-06', seats: 5, cents: 8400 },
    ])
  })
})

async function run(lines: readonly string[]) {
  return await fresh.takenFile({ 'ventes.csv': lines })
}

async function sold(...by: string[]) {
  const warehouse = await fresh.house.warehouse()
  return await warehouse.run(
    `SELECT ${by.join(', ')}, CAST(sum(t.seats) AS INTEGER) AS seats, CAST(sum(t.price_cents) AS INTEGER) AS cents
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id WHERE t.cancelled_on IS NULL GROUP BY ALL ORDER BY 1, 2`,
  )
}

async function performances() {
  const warehouse = await fresh.house.warehouse()
  return await warehouse.run(
    `SELECT show_title, status, CAST(aggregate_sold AS INTEGER) AS sold, CAST(aggregate_receipts_cents AS INTEGER) AS cents
     FROM performance ORDER BY show_title, starts_at`,
  )
}
