import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const evening = '12/03/2026 20:30'

it('counts the seats of a basket alone: parking and a drink bear the day of the concert, and have neither tariff nor seat', async () => {
  const control = await fresh.takenFile({
    'lignes.csv': [
      'Commande;Famille;Libellé;Date représentation;Place;Tarif;Qté;PU;Montant;N° client',
      `10;T;Quatuor Alizé;${evening};A1;Plein;1;20,00;20,00;71`,
      `10;T;Quatuor Alizé;${evening};A2;Réduit;1;12,00;12,00;71`,
      `10;S;Place de stationnement;${evening};;;1;8,00;8,00;71`,
      `11;T;Quatuor Alizé;${evening};A3;Plein;1;20,00;20,00;72`,
      `11;S;Verre de bienvenue;${evening};;;2;6,00;12,00;72`,
      '11;B;Disque du quatuor;;;;1;15,00;15,00;72',
      '12;T;Trio Lumen;20/03/2026 20:30;B1;Plein;1;20,00;20,00;73',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 7200 })
  expect(control.warnings).toContainEqual({
    code: 'warning.article-families',
    params: { column: 'Famille', families: 'S, B' },
  })
})

it('takes the state of an order from the file that has states, not from the payments of the same drop', async () => {
  await fresh.taken({
    'lignes.csv': [
      'Réf commande;Article;Date séance;Tarif;Qté;PU;Montant',
      `A1;Quatuor Alizé;${evening};Plein;2;20,00;40,00`,
      `A1;Quatuor Alizé;${evening};Réduit;1;12,00;12,00`,
      `A2;Quatuor Alizé;${evening};Plein;1;20,00;20,00`,
      `A2;Quatuor Alizé;${evening};Réduit;1;12,00;12,00`,
    ],
    'commandes.csv': [
      'Réf commande;Date;État;Nom;Prénom;E-mail;Total (frais 2 € inclus)',
      'A1;02/01/2026 10:30;payée;Roux;Zoé;zoe.roux@courriel.example;54,00',
      'A2;03/01/2026 11:00;annulée;Blin;Luc;luc.blin@courriel.example;34,00',
    ],
    'paiements.csv': [
      'Réf commande;Nature;Montant;Mode;Date',
      'A1;paiement;54,00;CB;02/01/2026',
      'A2;paiement;34,00;CB;03/01/2026',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5200 })
})

it('counts the tickets of a list whose kind of line says them, and not a parking that has a day, a tariff and a price', async () => {
  for (const [ticket, parking, goods] of [
    ['billet', 'parking', 'boutique'],
    ['Place', 'Repas', 'Librairie'],
    ['Spectacle', 'Adhésion', 'Option'],
  ]) {
    const control = await fresh.takenFile({
      'lignes.csv': [
        'Commande;Type;Intitulé;Séance;Tarif;Qté;Prix unitaire;Montant;Nom',
        `10;${ticket};Quatuor Alizé;${evening};Plein;2;20,00;40,00;Roux`,
        `10;${parking};Pré du haut;12/03/2026;Voiture;1;4,00;4,00;Roux`,
        `11;${ticket};Trio Lumen;20/03/2026 20:30;Réduit;1;12,00;12,00;Blin`,
        `11;${goods};Disque du trio;20/03/2026;Unité;1;15,00;15,00;Blin`,
        `12;${ticket};Trio Lumen;20/03/2026 20:30;Plein;1;20,00;20,00;Attal`,
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 7200 })
    const left = control.warnings.find(({ code }) => code === 'warning.other-products')
    expect(left?.params).toMatchObject({ rows: 2, euros: 19 })
    expect(left?.params.labels).toContain(`« ${parking} »`)
  }
})

it('leaves what each article is to its own column where a family is not told by its name', async () => {
  await fresh.takenFile({
    'lignes.csv': [
      'Résa;Soirée du;Spectacle;Famille;Article;Qté;Montant;Nom',
      `10;${evening};Plumes;Spectacle;Entrée;2;40,00;Roux`,
      `10;${evening};Plumes;Boissons;Coupe de champagne;2;18,00;Roux`,
      `10;${evening};Plumes;Comptoir;Vestiaire;1;2,00;Roux`,
      `11;${evening};Plumes;Spectacle;Entrée;1;20,00;Blin`,
    ],
  })
  expect(await fresh.validSeats()).toMatchObject({ seats: 3 })
})

it('counts the tickets alone of orders whose lines are « ticket » or « product », at the event that another list of the file names', async () => {
  const line = (id: number, category: string, deal: string, price: number, status = 'valid') => ({
    ...{ id, event_id: 9101, category, deal, price_cents: price, status },
  })
  const file = {
    events: [
      { id: 9101, name: 'Quatuor Alizé', start_time: '2026-12-12T20:30:00+01:00' },
      { id: 9102, name: 'Trio Lumen', start_time: '2026-12-13T20:30:00+01:00' },
    ],
    orders: [1, 2, 3, 4].map((order) => ({
      ...{ order_id: `SG-${order}`, contact: { id: order, last_name: 'Roux', email: `r${order}@courriel.example` } },
      tickets: [
        line(10 * order, 'ticket', 'Regular', 1500),
        line(10 * order + 1, 'product', 'Vestiaire et conso', 200),
        line(10 * order + 2, 'ticket', 'Early bird', 1000, order === 2 ? 'refunded' : 'valid'),
      ],
    })),
  }
  await fresh.takenFile({ 'orders.json': [JSON.stringify(file)] })
  expect(await fresh.validSeats()).toEqual({ seats: 7, cents: 4 * 1500 + 3 * 1000 })
})
