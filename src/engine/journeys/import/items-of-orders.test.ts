import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const item = (id: number, name: string, amount: number, type: string) => ({
  ...{ payments: [{ id, shareAmount: amount }], name, user: { firstName: 'Zoé', lastName: 'Roux' } },
  ...{ priceCategory: 'Fixed', id, amount, type, initialAmount: amount, state: 'Processed' },
})
const order = (id: number, items: readonly ReturnType<typeof item>[], formName = 'Phèdre') => ({
  payer: { email: 'zoe@courriel.example', country: 'FRA', firstName: 'Zoé', lastName: 'Roux' },
  ...{ items, payments: [], amount: { total: 2000 }, id, date: '2026-10-10T18:30:00+01:00' },
  ...{ formSlug: 'phedre', formType: 'Event', organizationName: 'Le Pré', formName },
})

it('sets a donation of a HelloAsso order aside by the type of its item, whatever name its form gives it', async () => {
  const orders = [
    order(900, [item(1, 'Plein', 1500, 'Registration'), item(2, 'Un petit geste', 500, 'Donation')]),
    order(901, [item(3, 'Réduit', 1000, 'Registration'), item(4, 'Chaque mois', 500, 'MonthlyDonation')]),
  ]
  const constants = { startsAt: '2026-12-11T20:30' }
  const control = await fresh.takenFile(
    { 'orders.json': [JSON.stringify({ data: orders })] },
    { mappings: { 'orders.json': { columns: [], constants } } },
  )
  expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 25_00 })
  expect(control.warnings).toContainEqual({
    code: 'warning.other-products',
    params: { rows: 2, euros: 10, labels: '« Donation »' },
  })
})

it('reads the day of a campaign in its name, where nothing else of the order dates it', async () => {
  const name = 'Phèdre - 11/12/2026 20h30'
  const orders = [
    order(900, [item(1, 'Plein', 1500, 'Registration')], name),
    order(901, [item(2, 'Réduit', 1000, 'Registration')], name),
  ]
  await fresh.taken({ 'orders.json': [JSON.stringify({ data: orders })] })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT show_title AS show, CAST(starts_at AS VARCHAR) AS at FROM performance',
  )
  expect(rows).toEqual([{ show: 'Phèdre', at: '2026-12-11 20:30:00' }])
})
