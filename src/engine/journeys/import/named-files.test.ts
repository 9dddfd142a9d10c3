import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const header = 'Réservation;Acheté le;Prénom;Nom;Catégorie;Prix;Statut'
const sales = ['R1;27/10/2026 10:44;Zoé;Roux;Plein;8,00 €;Validé', 'R2;28/10/2026 11:36;Ivo;Brun;Plein;8,00 €;Annulé']

it('takes the show and the day of tickets sold evening by evening from the names of their files, and says so', async () => {
  const control = await fresh.taken({
    'Festik - Le Bal - 12-11-2026.csv': [header, ...sales],
    'Festik - Phèdre - 19-11-2026.csv': [header, 'R3;02/11/2026 09:00;Ana;Noir;Plein;8,00 €;Validé'],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 16_00 })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT CAST(starts_at AS DATE)::VARCHAR AS day, show_title AS show FROM performance ORDER BY 1',
  )
  expect(rows).toEqual([
    { day: '2026-11-12', show: 'Le Bal' },
    { day: '2026-11-19', show: 'Phèdre' },
  ])
  expect(control.files.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toContain('warning.title-told')
})

it('asks for the day where the file still sells after the one of its name, or is named for the day of the import, or for a day alone', async () => {
  const asked = { code: 'column-missing', params: { meaning: 'startsAt' } }
  await expect(fresh.taken({ 'Le Bal - 27-10-2026.csv': [header, ...sales] })).rejects.toMatchObject(asked)
  await expect(fresh.taken({ 'Le Bal - 24-11-2026.csv': [header, ...sales] })).rejects.toMatchObject(asked)
  await expect(fresh.taken({ 'ventes caisse 12-11-2026.csv': [header, ...sales] })).rejects.toMatchObject({
    code: 'column-missing',
  })
})

it('takes « Total Paid » that differs from ticket to ticket of an order for the price of each, unless fees are in it', async () => {
  const columns =
    'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Total Paid,Fees Paid,Attendee Status'
  const order = (at: number, fees: string) =>
    ['Adult,1,22.00', 'Child,2,16.00'].map((ticket) => {
      const [type, rank, paid] = ticket.split(',')
      return `10${at},10/1${at}/26 18:29,Zoé,Roux,zoe@courriel.example,1,${type},90${at}${rank},${paid},${fees},Attending`
    })
  const orders = (fees: string) => [columns, ...[3, 4, 5, 6].flatMap((at) => order(at, fees))]
  await fresh.taken({ 'report-2026-11-20-Le-Bal-Nov-20-2026.csv': orders('0.00') })
  expect(await fresh.validSeats()).toEqual({ seats: 8, cents: 152_00 })
  const control = await fresh.takenFile({ 'report-2026-11-22-Le-Cid-Nov-22-2026.csv': orders('1.50') })
  expect(control.receiptsCents).toBeNull()
})
