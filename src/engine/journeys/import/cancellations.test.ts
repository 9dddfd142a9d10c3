import { describe, expect, it } from 'vitest'
import { acceptRepair, listRepairs, repairEffect, undoRepair } from '../repairs/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

describe('a cancellation told in a remark', () => {
  const lines = [
    'Spectacle;Date spectacle;Heure;Nom;Prénom;Nombre de places;Tarif;Prix;Remarques',
    'Phèdre;19/12/2026;20h30;Roux;Zoé;2;Plein;24,00;fauteuil roulant',
    'Phèdre;19/12/2026;20h30;Brun;Ivo;3;Plein;36,00;Mme Brun a annulé par mail',
    'Phèdre;19/12/2026;20h30;Noir;Ana;1;Plein;12,00;1 place annulée',
  ]

  it('counts until a person accepts it, is said before the import, and comes back whole when taken back', async () => {
    const trial = await fresh.taken({ 'liste.csv': lines }, { dryRun: true })
    expect(trial.files[0]?.warnings).toContainEqual({ code: 'warning.cancelled-in-remark', params: { seats: 3 } })
    await fresh.taken({ 'liste.csv': lines })
    expect(await seats()).toEqual({ valid: 6, cents: 7200 })
    expect((await listRepairs(fresh.house)).map(({ code, found }) => [code, found])).toEqual([
      ['repair.remark-cancels', 1],
    ])
    expect(await repairEffect(fresh.house, 'repair.remark-cancels')).toMatchObject({
      before: { found: 1, seats: 6, receiptsCents: 7200 },
      after: { found: 0, seats: 3, receiptsCents: 3600 },
    })
    const { id } = await acceptRepair(fresh.house, { code: 'repair.remark-cancels', by: 'Zoé' })
    expect(await seats()).toEqual({ valid: 3, cents: 3600 })
    await undoRepair(fresh.house, { id, by: 'Zoé' })
    expect(await seats()).toEqual({ valid: 6, cents: 7200 })
  })
})

describe('a remark that is only a cancellation', () => {
  it('is the state of its row: its seats are taken away, and that is said', async () => {
    const list = [
      'Spectacle;Date spectacle;Heure;Nom;Prénom;Nombre de places;Tarif;Prix;Remarques',
      'Phèdre;19/12/2026;20h30;Roux;Zoé;2;Plein;24,00;fauteuil roulant',
      'Phèdre;19/12/2026;20h30;Brun;Ivo;3;Plein;36,00;ANNULÉ le 12/3',
    ]
    const control = await fresh.taken({ 'liste.csv': list })
    expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.cancelled-by-remark', params: { seats: 3 } })
    expect(await seats()).toEqual({ valid: 2, cents: 2400 })
    expect(await listRepairs(fresh.house)).toEqual([])
  })
})

describe('a journal of operations', () => {
  it('gives net seats and receipts, and says how many refunds found their sale and which did not', async () => {
    const journal = [
      'Date;Type;Spectacle;Représentation;Tarif;Qté;Montant;Client',
      '01/10/2026;Vente;Phèdre;19/12/2026 20:30;Plein;3;48,00;Roux Zoé',
      '02/10/2026;Vente;Phèdre;19/12/2026 20:30;Plein;2;32,00;Brun Ivo',
      '03/10/2026;Remboursement;Phèdre;19/12/2026 20:30;Plein;-1;-16,00;Roux Zoé',
      '04/10/2026;Annulation;Phèdre;19/12/2026 20:30;Plein;2;-32,00;Brun Ivo',
      '05/10/2026;Remboursement;Phèdre;19/12/2026 20:30;Plein;-1;-16,00;Noir Ana',
    ]
    const control = await fresh.taken({ 'journal.csv': journal })
    expect(await seats()).toEqual({ valid: 2, cents: 3200 })
    expect(control.files[0]?.warnings).toEqual(
      expect.arrayContaining([
        { code: 'warning.refund-lines', params: { lines: 2, seats: 3 } },
        { code: 'warning.refund-alone', params: { lines: 1, places: '6' } },
      ]),
    )
  })
})

it('a re-edition is the seat of its sale under another number, and that is said', async () => {
  const line = (rest: string) => `Phèdre;19/12/2026;20:30;${rest}`
  const control = await fresh.taken({
    'journal.csv': [
      'Manifestation;Date séance;Heure séance;N° billet;Rang;Place;Tarif;Montant;Opération;Date opération',
      line('101;A;1;Plein;20,00;VENTE;01/10/2026'),
      line('102;A;2;Plein;20,00;VENTE;01/10/2026'),
      line('102;A;2;Plein;-20,00;ANNULATION;03/10/2026'),
      line('103;A;1;Plein;0,00;RÉÉDITION;04/10/2026'),
    ],
  })
  expect(await seats()).toEqual({ valid: 1, cents: 2000 })
  expect(control.files[0]?.warnings).toContainEqual({
    code: 'warning.states-without-seat',
    params: { rows: 1, seats: 1, labels: '« RÉÉDITION »' },
  })
})

describe('a file of cancellations beside the bookings', () => {
  const bookings = [
    'N°;Nom;Prénom;Spectacle;Date spectacle;Heure;Places;Tarif;Total',
    '501;Roux;Zoé;Phèdre;19/12/2026;20h30;2;Plein;30,00',
    '502;Brun;Ivo;Phèdre;19/12/2026;20h30;3;Plein;45,00',
    '503;Noir;Ana;Phèdre;19/12/2026;20h30;1;Plein;15,00',
  ]
  const cancellations = [
    'Date annul.;N° résa;Nom;Places annulées;Motif',
    '15/11/26;501;Roux;2;erreur',
    '18/11/26;0502;Brun;1;grève',
    '18/11/26;599;Personne;2;',
  ]

  it('takes away whole and partial bookings by their number, and says which it does not find', async () => {
    const control = await fresh.taken({ 'a-reservations.csv': bookings, 'b-annulations.csv': cancellations })
    expect(control.files[1]?.grain).toBe('cancellations')
    expect(await seats()).toEqual({ valid: 3, cents: 4500 })
    expect(control.files[1]?.warnings).toContainEqual({
      code: 'warning.cancellations',
      params: { lines: 3, seats: 3, alone: 1, places: '4' },
    })
  })

  it('takes them away too when it comes later', async () => {
    await fresh.taken({ 'a-reservations.csv': bookings })
    await fresh.taken({ 'b-annulations.csv': cancellations })
    expect(await seats()).toEqual({ valid: 3, cents: 4500 })
  })

  it('of exchanges takes the place of the old ticket', async () => {
    const tickets = [
      'N° billet;Spectacle;Date spectacle;Heure;Tarif;Prix;Nom;Prénom',
      '101;Phèdre;19/12/2026;20h30;Plein;15,00;Roux;Zoé',
      '102;Phèdre;19/12/2026;20h30;Plein;15,00;Roux;Zoé',
      '201;Phèdre;20/12/2026;16h00;Plein;15,00;Roux;Zoé',
    ]
    const exchanges = ['Date;Ancien billet;Nouveau billet;Motif', '15/11/2026;102;201;train']
    await fresh.taken({ 'billets.csv': tickets, 'echanges.csv': exchanges })
    expect(await seats()).toEqual({ valid: 2, cents: 3000 })
  })
})

it('what is sold that is no seat is set aside and said with its money', async () => {
  const control = await fresh.taken({
    'ventes.csv': [
      'N° billet;Spectacle;Date spectacle;Heure;Tarif;Prix;Nom;Prénom;Statut',
      '1;Phèdre;19/12/2026;20h30;Plein;15,00;Roux;Zoé;Payé',
      '2;Phèdre;19/12/2026;20h30;Planche apéro;12,00;Roux;Zoé;Payé',
      '3;Phèdre;19/12/2026;20h30;Planche apéro;12,00;Brun;Ivo;Annulé',
      '4;Phèdre;19/12/2026;20h30;Place + repas;30,00;Brun;Ivo;Payé',
    ],
  })
  expect(await seats()).toEqual({ valid: 2, cents: 4500 })
  expect(control.files[0]?.warnings).toContainEqual({
    code: 'warning.other-products',
    params: { rows: 1, euros: 12, labels: '« Planche apéro »' },
  })
})

it('takes the seats back that a line gives back under the name of their tariff, « Avoir – Jeune »: they counted as sold', async () => {
  const control = await fresh.takenFile({
    'ventes.csv': [
      'N° vente;Date vente;Client;Spectacle;Séance;Tarif;Qté;PU;Montant',
      '81;01/10/2026 10:00;Roux Zoé;Phèdre;19/12/2026 20:30;Plein;2;16,00;32,00',
      '81;01/10/2026 10:00;Roux Zoé;Phèdre;19/12/2026 20:30;Jeune;3;9,00;27,00',
      '81;04/10/2026 12:00;Roux Zoé;Phèdre;19/12/2026 20:30;Avoir – Jeune;-1;9,00;-9,00',
      '82;05/10/2026 10:00;Brun Ivo;Phèdre;19/12/2026 20:30;Plein;2;16,00;32,00',
      '82;06/10/2026 10:00;Brun Ivo;Phèdre;19/12/2026 20:30;Remb. Plein;-2;16,00;-32,00',
      '83;06/10/2026 11:00;Noir Ana;Phèdre;19/12/2026 20:30;Plein;1;16,00;16,00',
      '83;06/10/2026 11:00;Noir Ana;Phèdre;19/12/2026 20:30;Avoir;1;-16,00;-16,00',
    ],
  })
  expect(await seats()).toEqual({ valid: 5, cents: 32_00 + 18_00 + 16_00 })
  expect(control.warnings).toContainEqual(expect.objectContaining({ code: 'warning.refund-lines' }))
  // One that pays with what it was given back takes no seat.
  expect(control.rejectedBy).toEqual([{ why: 'row-not-a-ticket', count: 1, examples: ['ligne 8'] }])
})

async function seats() {
  const warehouse = await fresh.house.warehouse()
  const [row] = await warehouse.run(
    "SELECT coalesce(sum(seats), 0) AS seats, coalesce(sum(price_cents), 0) AS cents FROM ticket WHERE status <> 'cancelled'",
  )
  return { valid: Number(row?.seats), cents: Number(row?.cents) }
}
