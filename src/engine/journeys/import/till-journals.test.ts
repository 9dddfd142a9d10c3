import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code)

/** The journal of a till, printed evening by evening under the head of its page. */
function journal(
  evenings: readonly { band: string; lines: readonly string[] }[],
  foot: readonly string[] = [],
): string[] {
  return evenings.flatMap(({ band, lines }) => [
    '==============================',
    'JOURNAL;Café de la Gare;Caisse 2',
    band,
    'Heure;Ticket;Article;Qté;P.U.;Montant;Règlement',
    ...lines,
    ';;TOTAL SÉANCE;;;99,00;',
    ...foot,
    '',
  ])
}

describe('the journal of a till, printed evening by evening', () => {
  const first = [
    '18:06:00;1201;Bière pression 25cl;1;3,50;3,50;ESP',
    '18:06:30;1202;Entrée plein tarif;2;17,00;34,00;CB',
    '18:10:45;1203;Entrée étudiant;1;12,00;12,00;CB',
    '18:11:39;1204;Entrée plein tarif;3;17,00;51,00;CHQ',
    '18:12:00;1205;Tarte du jour;1;4,00;4,00;CHQ',
  ]
  const second = [
    '20:06:30;1206;Entrée plein tarif;4;17,00;68,00;CB',
    '20:07:00;1207;RETOUR Entrée plein tarif (tk 1206);-1;17,00;-17,00;CB',
    '20:08:30;1208;Tarte du jour;2;4,00;8,00;ESP',
    '20:09:00;1209;Entrée exo. artiste;1;0,00;0,00;-',
  ]

  it('has each line under the evening above it, sells no tart as a seat, gives back by the ticket that a line names, and keeps its float aside', async () => {
    const control = await fresh.takenFile({
      'caisse.txt': journal(
        [
          { band: 'Séance : LA NUIT DES RATÉS;02/10/2026;19h00', lines: first },
          { band: 'Séance : DUO PAPRIKA;03/10/2026;21h00', lines: second },
        ],
        ['Fond de caisse;;;;;150,00;ESP'],
      ),
    })
    expect(await fresh.validSeats()).toEqual({ seats: 6 + 4, cents: 9700 + 5100 })
    expect(await evenings()).toEqual(['2026-10-02 19:00:00', '2026-10-03 21:00:00'])
    expect(control.warnings).toContainEqual({
      code: 'warning.articles-untold',
      params: { column: 'Article', articles: '« Tarte du jour »' },
    })
    expect(codes(control.warnings)).not.toContain('warning.refund-alone')
  })

  it('takes the hour of each line for that of its sale, where the line above them tells only the day', async () => {
    await fresh.takenFile({
      'caisse.txt': journal([
        { band: 'Séance : LA NUIT DES RATÉS;02/10/2026', lines: first },
        { band: 'Séance : DUO PAPRIKA;03/10/2026', lines: second },
      ]),
    })
    expect(await fresh.validSeats()).toEqual({ seats: 6 + 4, cents: 9700 + 5100 })
    expect(await evenings()).toEqual(['2026-10-02 00:00:00', '2026-10-03 00:00:00'])
  })

  it('leaves the visits of a day their hours, though each row has its own', async () => {
    const hours = ['10h00', '10h30', '11h00', '14h00', '14h30', '15h00']
    await fresh.takenFile({
      'visites.csv': [
        'Spectacle;Date du spectacle;Heure;Nom;Nb de places;Prix',
        ...hours.map((hour, at) => `Visite du théâtre;12/12/2026;${hour};Roux${at};2;10,00`),
      ],
    })
    expect(await evenings()).toHaveLength(6)
  })

  it('reads the show and its evening in the cells behind their label', async () => {
    await fresh.takenFile({
      'caisse.txt': journal([
        { band: 'Représentation :;Le Cid;12/10/2026;20:30', lines: first },
        { band: 'Représentation :;Le Bal;13/10/2026;17:00', lines: second },
      ]),
    })
    expect(await fresh.validSeats()).toEqual({ seats: 6 + 4, cents: 9700 + 5100 })
    expect(await evenings()).toEqual(['2026-10-12 20:30:00', '2026-10-13 17:00:00'])
  })
})

it('reads each of the journals below one another under the form above it, and none of their juice for a seat', async () => {
  const head = 'N° ticket;Libellé;Quantité;PU;Total;Mode'
  const control = await fresh.takenFile({
    'journal.csv': [
      ...['CAISSE DU SOIR;;;;;', 'Salle des fêtes;Imprimé le 12/11/2026;;;;', ';;;;;'],
      ...['Spectacle : Phèdre;;;;;', 'Date : samedi 7 novembre 2026 à 20h30;;;;;', head],
      ...['1;Place adulte;2;15,00;30,00;CB', '2;Place enfant;1;8,00;8,00;ESP', '3;Jus de pomme;2;2,50;5,00;ESP'],
      ...['4;Place adulte;1;15,00;15,00;CB', '5;Annulation ticket 4;-1;15,00;-15,00;CB', 'Total;;;;43,00;', ';;;;;'],
      ...['Spectacle : Bal;;;;;', 'Date : dimanche 8 novembre 2026 à 16h00;;;;;', head],
      ...['6;Place adulte;4;15,00;60,00;CB', '7;Place enfant;3;8,00;24,00;ESP', '8;Pain surprise;2;2,00;4,00;ESP'],
      'Total;;;;88,00;',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3 + 7, cents: 3800 + 8400 })
  expect(await evenings()).toEqual(['2026-11-07 20:30:00', '2026-11-08 16:00:00'])
  expect(codes(control.warnings)).not.toContain('warning.refund-alone')
})

describe('what stands under a title of options', () => {
  const head = 'Code barre;Événement;Date de la séance;Heure;Groupe de tarif;Tarif;Montant;Nom acheteur;N° commande'
  const row = (number: number, title: string, kind: string, tariff: string, price: number) =>
    `${number};${title};21/08/2026;19:00;${kind};${tariff};${price};Roux${number};C${number}`
  const shows = [1, 2, 3, 4].map((number) => row(number, 'Soirée Cumbia', 'Billets jour', 'Prévente', 22))
  const others = [
    ...[5, 6, 7].map((number) => row(number, 'À côté du festival', 'Camping', 'Emplacement tente', 15)),
    ...[8, 9].map((number) => row(number, 'À côté du festival', 'Cashless', 'Recharge 20 €', 20)),
  ]

  it('is no seat, though no word tells it, where all else under it is none', async () => {
    const control = await fresh.takenFile({
      'participants.csv': [head, ...shows, ...others, row(10, 'À côté du festival', 'Mobilité', 'Vélo A/R', 3)],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 8800 })
    expect(codes(control.warnings)).toContain('warning.articles-untold')
  })

  it('is none under a title that calls itself so, one word alone telling of another of its rows', async () => {
    const row1 = row(5, 'Options du festival', 'Parking', 'Parking 1 jour', 5)
    const row2 = row(6, 'Options du festival', 'Mobilité', 'Location de vélo', 8)
    await fresh.takenFile({ 'participants.csv': [head, ...shows, row1, row2] })
    expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 8800 })
  })

  it('stays a seat where it names one, or is sold under other titles too', async () => {
    const named = row(10, 'À côté du festival', 'Concert', 'Concert du matin', 3)
    await fresh.takenFile({ 'participants.csv': [head, ...shows, ...others, named] })
    expect(await fresh.validSeats()).toEqual({ seats: 5, cents: 9100 })
  })
})

async function evenings(): Promise<string[]> {
  const rows = await (await fresh.house.warehouse()).run(
    "SELECT DISTINCT CAST(p.starts_at AS VARCHAR) AS at FROM ticket t JOIN performance p USING (performance_id) WHERE t.status = 'sold' ORDER BY 1",
  )
  return rows.map(({ at }) => String(at))
}
