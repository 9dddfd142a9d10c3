import { describe, expect, it } from 'vitest'
import type { ImportControl } from '../../../contract/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

describe('a shop on line that sells tickets among other things', () => {
  const header =
    '"Numéro de commande","État de la commande","Date de commande","Prénom (facturation)","Nom (facturation)","Nom de l\'article","Quantité","Coût de l\'article","Total de la commande"'
  const row = (order: number, state: string, article: string, count: number, cost: number, total: number) =>
    `"${order}","${state}","2026-10-07 15:25","Zoé","Roux${order}","${article}","${count}","${cost},00","${total},00"`

  it('gives the seats of its articles their show, their evening, their tariff and their own price, and says what it sets apart', async () => {
    const control = await kept([
      header,
      row(1, 'Terminée', 'CD « Vêpres »', 1, 15, 51),
      row(1, 'Terminée', 'Concert Bach – 14 novembre 2026 20h – Réduit', 3, 12, 51),
      row(2, 'En cours', 'Concert Bach – 14 novembre 2026 20h – Plein', 2, 20, 45),
      row(2, 'En cours', 'Don de soutien', 1, 25, 45).replace('"25,00"', '"5,00"'),
      row(3, 'Attente paiement', 'Concert Bach – 14 novembre 2026 20h – Plein', 1, 20, 32),
      row(3, 'Attente paiement', 'Concert Bach – 14 novembre 2026 20h – Réduit', 1, 12, 32),
      row(4, 'Échouée', 'Concert Bach – 14 novembre 2026 20h – Plein', 4, 20, 80),
    ])
    const found = await (await fresh.house.warehouse()).run(
      `SELECT p.show_title AS title, t.tariff, t.status, CAST(sum(t.seats) AS INTEGER) AS seats, CAST(sum(t.price_cents) AS INTEGER) AS cents
       FROM ticket t JOIN performance p USING (performance_id) GROUP BY ALL ORDER BY t.status, t.tariff`,
    )
    expect(found).toEqual([
      { title: 'Concert Bach', tariff: 'Plein', status: 'cancelled', seats: 4, cents: 8000 },
      { title: 'Concert Bach', tariff: 'Plein', status: 'sold', seats: 2, cents: 4000 },
      { title: 'Concert Bach', tariff: 'Réduit', status: 'sold', seats: 3, cents: 3600 },
      { title: 'Concert Bach', tariff: 'Plein', status: 'unpaid', seats: 1, cents: 2000 },
      { title: 'Concert Bach', tariff: 'Réduit', status: 'unpaid', seats: 1, cents: 1200 },
    ])
    expect(control.files[0]?.warnings).toEqual(
      expect.arrayContaining([
        {
          code: 'warning.other-products',
          params: { rows: 2, euros: 20, labels: '« CD « Vêpres » », « Don de soutien »' },
        },
        { code: 'warning.status-shop', params: { column: 'État de la commande' } },
        { code: 'warning.not-paid', params: { unpaid: 2, options: 0, euros: 32 } },
      ]),
    )
  })
})

it('reads the journal of a till: each line has its show and its evening, a negative one takes a sale back, and what is carried over is no sale', async () => {
  const control = await kept([
    'Date;Libellé;Tarif;Qté;P.U.;Montant;CB',
    ';Report mois précédent;;;;544;',
    '20/09/2026;Ouverture 25/09;Plein;6;16;96;96',
    '20/09/2026;Ouverture 25/09;Enfant;4;6;24;',
    ';Sous-total journée;;;;120;',
    '23/09/2026;Ouverture 25/09 (remb.);Plein;-2;16;-32;',
    '23/09/2026;Ouverture 25/09;Réduit;3;11;33;33',
    '23/09/2026;Buvette;;;;37;37',
    '24/09/2026;Ouverture 25/09;Plein;1;16;16;16',
    '24/09/2026;Guignol 21/10;Plein;1;16;16;16',
    ';TOTAL DU MOIS;;;;190;',
    ';CUMUL;;;;734;',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 13, cents: 15300 })
  expect(warnings(control)).toEqual(expect.arrayContaining(['warning.refund-lines', 'warning.other-products']))
})

it('takes the show between quotes and the evening from the titles of a door list, and says that « payé » is no amount', async () => {
  const control = await kept([
    'LISTE DE CAISSE – samedi 19 décembre 2026 – 20h30;;;',
    '« Ciel, mon mardi ! » – Cie Les Chats;;;',
    'Nom;Places;À régler;Venu',
    'Roux Zoé;2;28 €;x',
    'Brun Ivo;1;14 €;',
    'Noir Ana;2;payé;x',
    'Vert Mia;1;ANNULÉ;',
    'Gris Luc;1;14 €;x',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 5600 })
  expect(control.files[0]?.warnings).toEqual(
    expect.arrayContaining([
      { code: 'warning.cancelled-by-payment', params: { seats: 1 } },
      { code: 'warning.money-in-words', params: { rows: 1, labels: '« payé »' } },
    ]),
  )
})

it('counts those who came to house concerts and what the hat brought in, and says so beside those who had booked', async () => {
  const control = await kept([
    'Date;Hôte;Commune;Artistes;Réservés;Présents;Chapeau;Observations',
    '11/09/26;chez Zoé Roux;Voiron;Duo Lierre;21;17;122,50 €;',
    '14/09/26;chez Ivo Brun;Rives;Trio Marelle;44;36;126,50 €;',
    '25/09/26;chez Ana Noir;Annonay;Duo Lierre;24;;;ANNULÉ – pluie',
  ])
  expect(control.files[0]).toMatchObject({ grain: 'performances', kept: 3 })
  const [sums] = await (await fresh.house.warehouse()).run(
    "SELECT CAST(sum(aggregate_sold) AS INTEGER) AS seats, CAST(sum(aggregate_receipts_cents) AS INTEGER) AS cents, CAST(count(*) FILTER (status = 'cancelled') AS INTEGER) AS cancelled FROM performance",
  )
  expect(sums).toEqual({ seats: 53, cents: 24_900, cancelled: 1 })
  expect(control.files[0]?.warnings).toEqual(
    expect.arrayContaining([
      { code: 'warning.seats-of-two', params: { column: 'Présents', other: 'Réservés' } },
      { code: 'warning.performances-not-played', params: { count: 1 } },
    ]),
  )
})

it('takes « Encaissé » for money where it holds amounts', async () => {
  await kept([
    'N°;Evénement;Date évt;Nb entrées;Tarif appliqué;Encaissé',
    '1;Phèdre;19/12/2026;2;Plein;24,00',
    '2;Phèdre;19/12/2026;1;Réduit;8,00',
    '3;Phèdre;20/12/2026;3;Plein;36,00',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 6800 })
})

it('takes the show and the evening from the name of the file, where nothing else says them', async () => {
  const control = await kept(
    ['Nom;Nb places;Montant', 'Roux Zoé;2;24', 'Brun Ivo;1;12'],
    'Antigone_ven 18 décembre 2026 20h30.csv',
  )
  expect(control.files[0]?.warnings.map(({ code }) => code)).toContain('warning.title-told')
  const [played] = await (await fresh.house.warehouse()).run('SELECT performance_id FROM performance')
  expect(played).toEqual({ performance_id: 'antigone@2026-12-18T20:30' })
})

it('reads the names that programmers join, and « X » beside « V » as a seat given back', async () => {
  await kept([
    'IdBillet;IdClient;Spectacle;DateHeure;LibTarif;PrixTTC;DateVente;Etat',
    '70000;416;Hamlet;2026-12-15 20:30:00;Invitation;0.00;2026-10-13;V',
    '70001;414;Hamlet;2026-12-15 20:30:00;Plein;20.00;2026-10-19;V',
    '70002;362;Hamlet;2026-12-15 20:30:00;Plein;20.00;2026-11-14;X',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 2000 })
})

it('takes « Formule » in a file of subscribers for what they took, and its rows for no bookings', async () => {
  const lines = ['NumAdh;Titulaire;Courriel;Formule;Quantité;Montant', '1200;ROUX Zoé;z@mail.example;Liberté;1;60,00']
  const control = await kept([...lines, '1201;BRUN Ivo;;Jeune;2;50,00'], 'abos-2025-2026.csv')
  expect(control.files[0]).toMatchObject({ grain: 'subscriptions', kept: 2 })
  expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.package-money', params: { euros: 110 } })
})

it('says of a list of members that it holds no seat, and that their fees are neither receipts nor subscriptions', async () => {
  const head =
    'Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Nom payeur;Prénom payeur;Email payeur;Moyen de paiement;Tarif;Montant tarif;Code Promo;Montant code promo'
  const line = (name: string, tariff: string, euros: number) =>
    `901;03/09/2026 10:12;Validé;${name};Zoé;${name};Zoé;${name}@mail.example;Carte bancaire;${tariff};${euros},00;;`
  const lines = [line('Roux', 'Adhésion famille', 25), line('Brun', 'Membre bienfaiteur', 100)]
  const control = await kept([head, ...lines, line('Noir', 'Adhésion individuelle', 15)], 'adhesions.csv')
  expect(control.files[0]?.warnings).toEqual([{ code: 'warning.memberships', params: { rows: 3, euros: 140 } }])
  expect(await fresh.validSeats()).toMatchObject({ seats: 0 })
})

async function kept(lines: readonly string[], name = 'liste.csv'): Promise<ImportControl> {
  return await fresh.taken({ [name]: lines })
}

function warnings(control: ImportControl): string[] {
  return control.files.flatMap((file) => file.warnings.map(({ code }) => code))
}
