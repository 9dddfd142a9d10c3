import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const flat = 'Numero billet;Commande;Date reservation;Spectacle;Date representation;Heure representation;Prix;Tarif'
const sold = (rest: string) =>
  `${rest.split(';')[0]};80;29/11/2025;Phèdre;07/03/2026;20:00;${rest.split(';').slice(1).join(';')}`

it('takes back the ticket of a line whose kind of product is its annulment, free ones too, and no insurance against it', async () => {
  const control = await fresh.takenFile({
    'etat.csv': [
      `${flat};Type de produit;Nom`,
      sold('901;24,50;Plein;Place individuelle;ROUX'),
      sold('902;18,50;Réduit;Place individuelle;ROUX'),
      sold('902;-18,50;Réduit;Annulation;ROUX'),
      sold('903;0,00;Exonéré;Place individuelle;BRUN'),
      sold('903;0,00;Exonéré;Annulation;BRUN'),
      sold('904;18,50;Réduit;Place individuelle;NOIR'),
      sold('904;18,50;Réduit;Remboursement billet;NOIR'),
      sold('905;2,00;Assurance;Assurance annulation;ROUX'),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 1, cents: 24_50 })
  expect(control).toMatchObject({ seats: 1, receiptsCents: 24_50 })
  expect(control.warnings).toContainEqual({ code: 'warning.refund-lines', params: { lines: 3, seats: 3 } })
})

it('reads a journal whose minus signs stand after the figures, of the seats as of the money', async () => {
  const line = (rest: string) => `05.01.2026 08:24\t${rest}`
  const control = await fresh.takenFile({
    'compta.txt': [
      'Date opération\tType opération\tProduit\tSéance\tTarif\tN° billet\tQuantité\tMontant TTC',
      line('Vente\tPhèdre\t12.04.2026 20:00\tPLEIN\t0000587713\t1\t28,00'),
      line('Vente\tPhèdre\t12.04.2026 20:00\tPLEIN\t0000587714\t1\t28,00'),
      line('Vente\tPhèdre\t12.04.2026 20:00\tGROUPE\t0000990500\t58\t1\u00a0102,00'),
      line('Annulation\tPhèdre\t12.04.2026 20:00\tPLEIN\t0000587714\t1-\t28,00-'),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 59, cents: 1130_00 })
  expect(control.rejectedBy).toEqual([])
})

it('reads seats in brackets as less than nothing where the money of their row is, or its operation takes back, and leaves them unread elsewhere', async () => {
  const line = (rest: string) => `05/01/2026;${rest.replace(';', ';Phèdre;12/04/2026 20:00;')}`
  const control = await fresh.takenFile({
    'compta.csv': [
      'Date opération;Type opération;Produit;Séance;Tarif;N° billet;Quantité;Montant TTC',
      line('Vente;PLEIN;700;1;28,00'),
      line('Vente;PLEIN;701;1;28,00'),
      line('Remboursement;PLEIN;701;(1);(28,00)'),
      line('Vente;EXO;702;1;0,00'),
      line('Annulation;EXO;702;(1);0,00'),
      line('Vente;GROUPE;703;30;570,00'),
      line('Remboursement;GROUPE;703;(5);(95,00)'),
      line('Vente;PLEIN;704;(2);56,00'),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 26, cents: 503_00 })
  expect(control.rejectedBy).toEqual([{ why: 'row-seats-unreadable', count: 1, examples: ['ligne 9'] }])
})

it('takes back a ticket whose line comes again under its number at the opposite of its price, without a word', async () => {
  const control = await fresh.taken({
    'etat.csv': [
      `${flat};Nom`,
      sold('901;24,50;Plein;ROUX'),
      sold('902;18,50;Réduit;ROUX'),
      sold('902;-18,50;Réduit;ROUX'),
      // What is paid with a voucher, or rebated, is still a seat.
      sold('903;24,50;Plein;BRUN'),
      sold('903;-24,50;Chèque culture;BRUN'),
      sold('904;24,50;Plein;NOIR'),
      sold('904;-5,00;Plein;NOIR'),
      sold('905;18,50;Réduit;VERT'),
      sold('905;-18,50;;VERT'),
    ],
  })
  expect(control.tickets.added).toBe(5)
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    "SELECT DISTINCT ticket_number AS ticket FROM ticket WHERE status = 'sold' AND price_cents > 0 ORDER BY 1",
  )
  expect(rows.map(({ ticket }) => ticket)).toEqual(['901', '903', '904'])
  expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.refund-lines', params: { lines: 2, seats: 2 } })
})

it('takes back in the file of a month what that of the month before sold, and takes the two for no states of one sale', async () => {
  const month = (lines: readonly string[]) => [`${flat};Type de produit;Nom`, ...lines]
  await fresh.taken({
    'etat_janvier.csv': month([
      sold('901;24,50;Plein;Place individuelle;ROUX'),
      sold('902;24,50;Plein;Place individuelle;BRUN'),
      sold('903;24,50;Plein;Place individuelle;NOIR'),
    ]),
    'etat_fevrier.csv': month([
      sold('901;-24,50;Plein;Annulation;ROUX'),
      sold('902;-24,50;Plein;Annulation;BRUN'),
      sold('904;18,50;Réduit;Place individuelle;VERT'),
    ]).map((line) => line.replace('29/11/2025', '02/12/2025')),
  })
  expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 43_00 })
})
