import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const attendee = (id: number, more: Record<string, string>) => ({
  ...{ id: String(id), barcode: `45${id}`, ticket: 'Plein', price: '20.00', disabled: '0', order_id: `7${id}` },
  ...{ order_firstname: 'Zoé', order_name: 'Roux', order_email: 'zoe@courriel.example', order_paid: '1' },
  ...{ order_date: '2026-06-25 21:40:47', order_session: '0', session_start: '0000-00-00 00:00:00' },
  ...{ event: '1', event_name: 'Le Roi rit', event_start: '2026-10-02 20:30:00' },
  ...more,
})
const session = { event: '2', event_name: 'Frites Blues', event_start: '2026-10-18 20:00:00' }
const attendees = [
  attendee(1, {}),
  attendee(2, { disabled: '1' }),
  attendee(3, { ...session, order_session: '21', session_start: '2026-10-18 20:00:00' }),
  attendee(4, { ...session, order_session: '22', session_start: '2026-10-19 20:30:00' }),
]

it('takes the day of an event of one date from the event, and that of a session from the session, wherever the export writes either', async () => {
  const backwards = attendees.map((one) => Object.fromEntries(Object.entries(one).reverse()))
  for (const records of [attendees, backwards]) {
    await fresh.taken({ 'attendees.json': [JSON.stringify(records)] })
    expect(await seatsByMoment()).toEqual([
      ['2026-10-02 20:30:00', 1],
      ['2026-10-18 20:00:00', 1],
      ['2026-10-19 20:30:00', 1],
    ])
  }
})

it('says how many tickets are of an event whose day nothing tells, in place of leaving them out', async () => {
  const undated = attendees.map(({ event_start: _, ...rest }) => rest)
  const control = await fresh.takenFile({ 'attendees.json': [JSON.stringify(undated)] })
  expect(control).toMatchObject({ seats: 2, rejectedBy: [{ why: 'row-without-date', count: 2 }] })
})

it('says that tickets of performances known by their number alone count nowhere until a list of performances comes', async () => {
  const tickets = [
    'N° billet;N° séance;Tarif;Prix;Date vente;Statut',
    '901;S1;Plein;20,00;01/10/2026;Vendu',
    '902;S2;Plein;20,00;01/10/2026;Vendu',
    '903;S2;Plein;20,00;01/10/2026;Annulé',
  ]
  const told = ['N° séance;Spectacle;Date;Heure;Jauge', 'S1;Le Roi rit;11/12/2026;20:30;100']
  const alone = await fresh.takenFile({ 'billets.csv': tickets }, { dryRun: true })
  expect(alone.warnings).toContainEqual({ code: 'warning.sales-unplaced', params: { rows: 2 } })
  const both = await fresh.taken({ 'billets.csv': tickets, 'seances.csv': told })
  expect(both.files.flatMap(({ warnings }) => warnings)).toContainEqual({
    code: 'warning.sales-unplaced',
    params: { rows: 1 },
  })
})

async function seatsByMoment(): Promise<[string, number][]> {
  const rows = await (await fresh.house.warehouse()).run(
    `SELECT CAST(p.starts_at AS VARCHAR) AS at, sum(t.seats) AS seats FROM ticket t JOIN performance p USING (performance_id)
     WHERE t.status = 'sold' GROUP BY 1 ORDER BY 1`,
  )
  return rows.map(({ at, seats }) => [String(at), Number(seats)])
}
