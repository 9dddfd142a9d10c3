import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('reads the show, the evening and the tariff in the articles of a web shop, at the price of each, whose order says its total on each row', async () => {
  const line = (order: number, article: string, seats: number, cost: number, total: number) =>
    `${order},Terminée,2026-09-10 11:38,Léa,Dupuis${order},lea${order}@courriel.example,${article},${seats},${cost},${total}`
  const evening = 'Concert d’hiver – samedi 12 décembre 2026 20h30'
  const control = await run([
    'Numéro de commande,État de la commande,Date de commande,Prénom (facturation),Nom (facturation),E-mail (facturation),Nom de l’article,Quantité,Coût de l’article,Montant total de la commande',
    line(1, `${evening} - Tarif plein`, 2, 18, 48),
    line(1, `${evening} - Tarif réduit`, 1, 12, 48),
    line(2, `${evening} - Tarif plein`, 1, 18, 33),
    line(2, 'CD « Neiges »', 1, 15, 33),
    line(3, `${evening} - Tarif plein`, 1, 18, 30),
    line(3, `${evening} - Tarif réduit`, 1, 12, 30),
  ])
  expect(await read()).toEqual([
    { show_title: 'Concert d’hiver', tariff: 'Tarif plein', seats: 4, cents: 7200 },
    { show_title: 'Concert d’hiver', tariff: 'Tarif réduit', seats: 2, cents: 2400 },
  ])
  expect(control.rejectedBy).toEqual([{ why: 'row-not-a-ticket', count: 1, examples: ['ligne 5'] }])
})

it('reads the articles that an order lists in one cell, each with its evening, and sets aside what is no seat at the price that the orders prove', async () => {
  const order = (number: number, total: number, articles: string) =>
    `${number},Terminée,2026-09-10 11:38,Dupuis${number},lea${number}@courriel.example,${total},${articles}`
  const [full, less] = ['Les Voix – 13 mars 2027 - Plein × ', 'Le Roi – 20 mars 2027 - Enfant × ']
  const control = await run([
    'Numéro de commande,État de la commande,Date de la commande,Nom (facturation),E-mail (facturation),Total de la commande,Articles',
    ...[1, 2, 3].map((number) => order(number, 16 * number, `${full}${number}`)),
    ...[4, 5, 6].map((number) => order(number, 6, `${less}1`)),
    order(7, 34, `${full}1; T-shirt du festival - M × 1`),
    order(8, 24, `${less}1; T-shirt du festival - M × 1`),
    order(9, 40, `${less}1; ${full}1; T-shirt du festival - M × 1`),
    order(10, 52, `${full}1; T-shirt du festival - M × 2`),
  ])
  expect(await read()).toEqual([
    { show_title: 'Le Roi', tariff: 'Enfant', seats: 5, cents: 3000 },
    { show_title: 'Les Voix', tariff: 'Plein', seats: 9, cents: 14_400 },
  ])
  expect(control.warnings).toContainEqual({
    code: 'warning.other-products',
    params: { rows: 4, euros: 90, labels: '« T-shirt du festival - M »' },
  })
})

it('counts the entries among the beers of a till, each of the evening that its article names, and takes back those given back', async () => {
  const line = (number: number, article: string, seats: number, price: number) =>
    `18/04/2026;19:0${number}:00;T${number};${seats < 0 ? 'Remboursement' : 'Vente'};${article};${seats};${price};${seats * price}`
  const control = await run([
    'Date;Heure;N° transaction;Type;Article;Qté;Prix;Montant',
    line(1, 'Entrée adulte - Le Bal 18/04', 3, 10),
    line(2, 'Pain saucisse', 2, 4),
    line(3, 'Entrée enfant - Le Bal 18/04', 2, 5),
    line(4, 'Soft', 4, 2),
    line(5, 'Tombola (5 billets)', 1, 5),
    line(6, 'Entrée adulte - Le Bal 18/04', -1, 10),
    line(7, 'Entrée adulte - Le Bal 19/04', 1, 10),
    line(8, 'Bière', 6, 3),
  ])
  expect(await read()).toEqual([
    { show_title: 'Le Bal', tariff: 'Entrée adulte', seats: 3, cents: 3000 },
    { show_title: 'Le Bal', tariff: 'Entrée enfant', seats: 2, cents: 1000 },
  ])
  expect(control.warnings).toContainEqual({ code: 'warning.sales-unplaced', params: { rows: 2 } })
  expect(control.warnings).toContainEqual({
    code: 'warning.other-products',
    params: { rows: 2, euros: 26, labels: '« Soft », « Bière »' },
  })
})

it('knows the show of a journal whose words also say that a line is given back', async () => {
  await run([
    'Date;Libellé;Tarif;Qté;P.U.;Montant',
    '03/11/2026;Le Bal 12/11;Plein;4;16,00;64,00',
    '03/11/2026;Le Bal 13/11;Plein;5;16,00;80,00',
    '04/11/2026;Le Bal 13/11 (remb.);Plein;-2;16,00;-32,00',
    '04/11/2026;Le Bal 12/11;Réduit;3;11,00;33,00',
  ])
  expect(await read()).toEqual([
    { show_title: 'Le Bal', tariff: 'Plein', seats: 7, cents: 11_200 },
    { show_title: 'Le Bal', tariff: 'Réduit', seats: 3, cents: 3300 },
  ])
})

describe('« Total payé » that differs within an order, beside fees', () => {
  const list = (plain: string, reduced: string, fee: string) => {
    const line = (order: number, name: string, tariff: string, paid: string) =>
      `${order};12/09/2026 10:48;Léa;${name};${tariff};${paid};${fee};Le Bal;20/11/2026 20:30`
    return [
      'N° de commande;Date de la commande;Prénom;Nom;Type de billet;Total payé;Frais du site;Nom de l’événement;Date de début de l’événement',
      ...[1, 2, 3, 4].flatMap((order) => [
        line(order, `Dupuis${order}`, 'Plein', plain),
        line(order, `Roche${order}`, 'Réduit', reduced),
      ]),
    ]
  }

  it('is what each row paid, and it is said that nothing tells whether the fees are in it', async () => {
    const control = await run(list('9,00', '6,00', '1,00'))
    expect(control).toMatchObject({ seats: 8, receiptsCents: 6000 })
    expect(control.warnings).toContainEqual({
      code: 'warning.fees-beside',
      params: { fees: 'Frais du site', price: 'Total payé' },
    })
  })

  it('is counted without the fees where the prices are round without them alone, and it is said', async () => {
    const control = await run(list('8,99', '5,99', '0,99'))
    expect(control).toMatchObject({ seats: 8, receiptsCents: 5200 })
    expect(control.warnings).toContainEqual({
      code: 'warning.fees-within',
      params: { fees: '« Frais du site »', price: 'Total payé' },
    })
  })
})

it('asks what a list is whose people hold outings, « 16/10 Fado », rather than lose them in a list of contacts', async () => {
  await expect(
    run([
      'N° carnet;Titulaire;Mail;1;2;3;Reste',
      '140;Léa Dupuis;lea@courriel.example;16/10 Fado;16/10 Fado;05/12 Chœurs;7',
      '141;Ana Roche;ana@courriel.example;16/10 Fado;13/11 Ubu;;8',
      '142;Ugo Vallée;;13/11 Ubu;04/12 Chœurs;;8',
    ]),
  ).rejects.toMatchObject({ code: 'grain-unknown' })
})

async function run(lines: readonly string[]) {
  return await fresh.takenFile({ 'ventes.csv': lines })
}

async function read() {
  return await (await fresh.house.warehouse()).run(
    `SELECT p.show_title, t.tariff, CAST(sum(t.seats) AS INTEGER) AS seats, CAST(sum(t.price_cents) AS INTEGER) AS cents
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
     WHERE t.cancelled_on IS NULL GROUP BY ALL ORDER BY 1, 2`,
  )
}
