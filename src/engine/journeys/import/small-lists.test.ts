import { describe, expect, it } from 'vitest'
import type { ImportControl } from '../../../contract/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

describe('seats that a list gives back in its own way', () => {
  it('are those of its letters, read by custom where no legend says them, and that is said', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Etat',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;V',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;A',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;R',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5400 })
    expect(warnings(control)).toContain('warning.status-custom')
  })

  it('are those that « Réglé » calls cancelled among the ways to pay', async () => {
    await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Réglé',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;chq',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;ANN',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5400 })
  })

  it('are those that nobody paid « Réglé », and that is said', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Réglé',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;chq',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;NON',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;CB',
    ])
    expect(warnings(control)).toContain('warning.not-paid')
    expect(control.files[0]?.awaited).toEqual({ seats: 3, cents: 5400 })
  })

  it('are those of who stays away beside a payment that nobody wrote; the other blanks count, and are said', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Payé ?;Remarques',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;virement reçu;ne vient plus',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;;ne vient plus',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;x;',
      'Gris;Phèdre;19/12/2026 20:30;2;36,00;caisse;',
      'Vert;Phèdre;19/12/2026 20:30;4;72,00;;',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 9, cents: 16_200 })
    expect(control.files[0]?.warnings).toContainEqual({
      code: 'warning.payment-blank',
      params: { column: 'Payé ?', rows: 1, euros: 72 },
    })
  })

  it('are those whose tariff is overwritten by « RÉSILIÉ »', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Formule',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;Découverte',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;RÉSILIÉ',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;Passion',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5400 })
    expect(warnings(control)).toContain('warning.cancelled-by-remark')
  })

  it('are the part of an order that « Returned » counts, and the whole order where it counts all of them', async () => {
    await kept([
      'Order ID,First name,Last name,Event,Event date,Tickets,Unit price,Returned',
      '1,Zoé,Roux,Phèdre,2026-12-19 20:30,4,10.00,1',
      '2,Ivo,Brun,Phèdre,2026-12-19 20:30,2,10.00,2',
      '3,Ana,Noir,Phèdre,2026-12-19 20:30,1,10.00,0',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 4000 })
  })

  it('are those of a refund that names its order and no tariff', async () => {
    await kept([
      'N° vente;Date vente;Manifestation;Séance;Client;Nb Pl.;Tarif;Mt TTC;Type opération',
      '7001;02/10/2026;Phèdre;19/12/2026 20:30;ROUX Zoé;4;Réduit;60,00;Vente',
      '7001;04/10/2026;Phèdre;19/12/2026 20:30;ROUX Zoé;-1;;-15,00;Remboursement',
      '7002;05/10/2026;Phèdre;19/12/2026 20:30;BRUN Ivo;2;Plein;40,00;Vente',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 5, cents: 8500 })
  })

  it('are those of the orders refunded in part, whose money goes back with them, and that is said', async () => {
    const control = await kept([
      'id;Client;Statut;Spectacle;Séance;Nombre de billets;Billets remboursés;Montant payé;Montant remboursé',
      'a1;Roux Zoé;Payée;Phèdre;19/12/2026 20:30;4;0;88.00;0.00',
      'b2;Brun Ivo;Remboursée partiellement;Phèdre;19/12/2026 20:30;4;1;88.00;22.00',
      'c3;Noir Ana;Remboursée;Phèdre;19/12/2026 20:30;2;2;44.00;44.00',
      'd4;Vert Mia;Échec;Phèdre;19/12/2026 20:30;2;0;44.00;0.00',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 7, cents: 15400 })
    expect(control.files[0]?.warnings).toContainEqual({
      code: 'warning.refunded-in-part',
      params: { rows: 1, euros: 22 },
    })
  })

  it('are not taken off twice where what was paid is what remains of it', async () => {
    await kept([
      'id;Client;Spectacle;Séance;Nombre de billets;Billets remboursés;Montant payé;Montant remboursé',
      'a1;Roux Zoé;Phèdre;19/12/2026 20:30;4;0;88.00;0.00',
      'b2;Brun Ivo;Phèdre;19/12/2026 20:30;4;1;66.00;22.00',
      'c3;Noir Ana;Phèdre;19/12/2026 20:30;2;2;0.00;44.00',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 7, cents: 15400 })
  })

  it('count as sold where a row has no state beside others that do, and that is said', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Statut',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;confirmé',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;',
      'Noir;Phèdre;19/12/2026 20:30;1;18,00;confirmé',
      'Vert;Phèdre;19/12/2026 20:30;4;72,00;LA',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 10800 })
    expect(control.files[0]?.warnings).toEqual(
      expect.arrayContaining([
        { code: 'warning.status-blank', params: { rows: 1, seats: 3 } },
        { code: 'warning.states-without-seat', params: { rows: 1, seats: 4, labels: '« LA »' } },
      ]),
    )
  })

  it('count as sold where no word tells their state, and that is said with the state', async () => {
    const control = await kept([
      'Nom;Spectacle;Séance;Nbre;Montant;Statut',
      'Roux;Phèdre;19/12/2026 20:30;2;36,00;confirmé',
      'Brun;Phèdre;19/12/2026 20:30;3;54,00;zut',
    ])
    expect(await fresh.validSeats()).toEqual({ seats: 5, cents: 9000 })
    expect(control.files[0]?.warnings).toContainEqual({
      code: 'warning.status-unknown',
      params: { rows: 1, labels: '« zut »' },
    })
  })
})

it('reads a column of telephones and e-mails as both, and seats counted with the letters of their tariffs', async () => {
  await kept([
    'Date;Heure;Spectacle;Nom;Places;Total;Mail ou tél',
    '28/10/2026;10h;Doudou;Roux;1A + 2E + 1B;14;06 68 82 17 99',
    '28/10/2026;10h;Doudou;Brun;2 A 1 E;16;05 26 39 58 60',
    '28/10/2026;10h;Doudou;Noir;1 ad. + 1 enf.;10;z.noir@exemple.example',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 9, cents: 4000 })
  const warehouse = await fresh.house.warehouse()
  expect(await warehouse.run('SELECT last_name, email, phone FROM contact_record ORDER BY 1')).toMatchObject([
    { email: null, phone: '+33526395860' },
    { email: 'z.noir@exemple.example', phone: null },
    { email: null, phone: '+33668821799' },
  ])
})

it('adds up the rows of one performance: rolls of tickets, tariffs, weeks', async () => {
  const control = await kept([
    'Date;Spectacle;Carnet;Vendus;Recette',
    '19/12/2026 20:30;Phèdre;A;20;360,00',
    '19/12/2026 20:30;Phèdre;B;12;96,00',
    '20/12/2026 17:00;Phèdre;A;31;558,00',
  ])
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT aggregate_sold, aggregate_receipts_cents FROM performance ORDER BY starts_at',
  )
  expect(rows.map((row) => [Number(row.aggregate_sold), Number(row.aggregate_receipts_cents)])).toEqual([
    [32, 45600],
    [31, 55800],
  ])
  expect(control.files[0]?.warnings).toContainEqual({
    code: 'warning.performance-rows',
    params: { performances: 1, rows: 2 },
  })
})

it('sets aside a row whose number of seats cannot be read, and counts none for it', async () => {
  const control = await kept([
    'Point de vente;Spectacle;Séance;Vendus;Prix;Contact',
    ...Array.from({ length: 8 }, (_, at) => `Relais ${at};Phèdre;19/12/2026 20:30;5;8,00;Contact ${at}`),
    'Librairie;Phèdre;19/12/2026 20:30;pas de nouvelles;8,00;Ivo Brun',
  ])
  expect((await fresh.validSeats()).seats).toBe(40)
  expect(control.files[0]?.rejectedBy).toMatchObject([{ why: 'row-seats-unreadable', count: 1 }])
})

it('refuses a file of which no row has a date that can be read, naming the column', async () => {
  const lines = [
    'Nom;Spectacle;Date du spectacle;Nbre;Montant',
    'Roux;Phèdre;31/02/2027 20:30;2;36,00',
    'Brun;Phèdre;30/02/2027 20:30;1;18,00',
  ]
  await expect(kept(lines)).rejects.toMatchObject({ params: { rows: 2, column: 'Date du spectacle' } })
})

it('goes on after a blank row where what follows says what the list says, whatever its first row lacks', async () => {
  const evening = 'Le Cid (scolaire);16/12/2026 15:00'
  await kept([
    'Par;Spectacle;Séance;Nom;Tel;Nb;Notes',
    ...Array.from({ length: 8 }, (_, at) => `Jo;${evening};Client${at};06 39 98 00 1${at};2;`),
    '',
    `Jo;${evening};VEDRINES;0639980020;2 + 2 enf;à rappeler`,
    '',
    `Jo;${evening};Bonnafoux Denis;06 39 98 00 21;2;`,
    'Total;;;;;22;',
  ])
  expect((await fresh.validSeats()).seats).toBe(22)
})

it('keeps the addresses of those whom a buyer named out of the contacts', async () => {
  await kept([
    'N° de commande,Prénom,Nom de famille,Adresse e-mail,Prénom de l’acheteur,Nom de l’acheteur,E-mail de l’acheteur,Nom de l’événement,Date de début de l’événement,Type de billet',
    '1,Ana,Noir,ana.noir@courriel.example,Zoé,Roux,zoe.roux@courriel.example,Phèdre,2026-12-19 20:30,Plein',
    '1,Zoé,Roux,zoe.roux@courriel.example,Zoé,Roux,zoe.roux@courriel.example,Phèdre,2026-12-19 20:30,Plein',
    '2,Ivo,Brun,ivo.brun@courriel.example,Léa,Blanc,lea.blanc@courriel.example,Phèdre,2026-12-19 20:30,Plein',
  ])
  const rows = await (await fresh.house.warehouse()).run('SELECT DISTINCT email FROM contact_record ORDER BY email')
  expect(rows.map(({ email }) => email)).toEqual(['lea.blanc@courriel.example', 'zoe.roux@courriel.example'])
})

it.each([
  ['École', 'Commune', 'École Jules-Ferry'],
  ['Structure', 'Ville', 'MJC'],
])(
  'tells apart by their town those of one name that « %s » alone names, and knows each again',
  async (named, town, name) => {
    await kept([
      `${named};${town};Spectacle;Date du spectacle;Places;Montant`,
      `${name};Lannion;Phèdre;19/12/2026 14:30;20;100`,
      `${name};Perros-Guirec;Phèdre;19/12/2026 14:30;24;120`,
      `${name};LANNION;Le Cid;20/12/2026 14:30;22;110`,
    ])
    const rows = await (await fresh.house.warehouse()).run(
      'SELECT r.person_id, sum(t.seats) AS seats FROM ticket t JOIN person_record r USING (record_id) GROUP BY 1 ORDER BY 2',
    )
    expect(rows.map(({ seats }) => Number(seats))).toEqual([24, 42])
  },
)

async function kept(lines: readonly string[]): Promise<ImportControl> {
  return await fresh.taken({ 'liste.csv': lines })
}

function warnings(control: ImportControl): string[] {
  return control.files.flatMap((file) => file.warnings.map(({ code }) => code))
}
