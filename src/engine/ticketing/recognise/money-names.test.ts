import { describe, expect, it } from 'vitest'
import { oneColumn, recognise } from './recognised.fixture.ts'

const sale = ['12,00', '8,50', '12,00']

describe('an amount is known by its name, whatever is said of its unit and its taxes', () => {
  it('so that minor units are centimes', () => {
    for (const name of ['amount_minor', 'Price (minor units)', 'prix_cents', 'Montant (centimes)'])
      expect(oneColumn(name, ['2450', '2950', '1200']), name).toMatchObject({ meaning: 'priceCents', format: 'cents' })
  })

  it('so that a price with its taxes is a price, and a tax is none', () => {
    for (const name of ['Prix (taxes incl.)', 'Prix toutes taxes comprises', 'Price incl. VAT', 'Prix avec taxes'])
      expect(oneColumn(name, sale).meaning, name).toBe('priceCents')
    expect(oneColumn('dont TPS', sale).meaning).toBe('feesCents')
  })

  it('so that what is left without taxes counts only where the amount with them is not given', () => {
    const header = ['Spectacle', 'Date spectacle', 'Billets vendus', 'Revenus avant taxes', 'Revenus (tx incl.)']
    const row = ['Phèdre', '19/12/2026', '42', '1 498,59', '1 723,00']
    const { column } = recognise({ header, rows: [row, row] })
    expect(column('Revenus (tx incl.)').meaning).toBe('receiptsCents')
    expect(column('Revenus avant taxes').meaning).toBe('unknown')
    expect(oneColumn('Prix hors taxes', sale).meaning).toBe('priceCents')
  })

  it('so that a subscriber’s share of a formula is the price of the seat', () => {
    expect(oneColumn('Quote-part', sale).meaning).toBe('priceCents')
  })

  it('so that the number of a ticket is that of its name, not its bar code, which changes when it is printed again', () => {
    const header = ['Barcode', 'Ticket No', 'Ticket state', 'Show', 'Event date', 'Price']
    const rows = ['300203', '300204', '300205'].map((ticket, at) => [
      `9306${at}`,
      ticket,
      'VALID',
      'Phèdre',
      '19/12/2026 20:30',
      '34.00',
    ])
    const { column } = recognise({ header, rows })
    expect(column('Ticket No').meaning).toBe('ticketNumber')
    expect(column('Ticket state').meaning).toBe('status')
    expect(oneColumn('Code barre', ['9306293', '9306294', '9306295']).meaning).toBe('ticketNumber')
  })
})
