import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const head = 'Commande;Date commande;Spectacle;Séance;Tarif;Nom acheteur;Prénom acheteur;Montant TTC'
const line = (order: string, price: string, { day = '03/10/2026 10:00', tariff = 'Plein tarif' } = {}) =>
  `${order};${day};Nuit du blues;15/12/2026 20:30;${tariff};Roux;Zoé;${price}`
const findings = (control: Awaited<ReturnType<typeof fresh.takenFile>>) =>
  control.quality?.findings.map(({ code }) => code) ?? []

describe('a line below zero that names no operation', () => {
  it('takes back the sale of its order at its tariff and price, and is said', async () => {
    const control = await fresh.takenFile({
      'ventes.csv': [head, line('W1', '22,00 €'), line('W1', '22,00 €'), line('W2', '22,00 €'), line('W1', '-22,00 €')],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 4400 })
    expect(control).toMatchObject({ seats: 2, receiptsCents: 4400 })
    expect(control.warnings).toContainEqual({ code: 'warning.refund-lines', params: { lines: 1, seats: 1 } })
    expect(findings(control)).not.toContain('check.price-negative')
  })

  it('finds the sale in the file of another month, of the same drop or kept before', async () => {
    const november = (price: string) => line('W2', price, { day: '04/11/2026 09:00' })
    await fresh.taken(
      {
        'ventes octobre.csv': [head, line('W1', '22,00 €'), line('W2', '22,00 €'), line('W3', '22,00 €')],
        'ventes novembre.csv': [head, line('W4', '22,00 €', { day: '02/11/2026 09:00' }), november('-22,00 €')],
      },
      { scope: 'addition' },
    )
    expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 6600 })
    await fresh.taken(
      { 'ventes décembre.csv': [head, line('W3', '-22,00 €', { day: '01/12/2026 09:00' })] },
      { scope: 'addition', today: '2026-12-02' },
    )
    expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 4400 })
  })

  it('takes one sale for each of them, and what it does not find stays to be decided', async () => {
    const control = await fresh.takenFile({
      'ventes.csv': [
        head,
        line('W1', '22,00 €'),
        line('W2', '22,00 €'),
        line('W1', '-22,00 €'),
        line('W1', '-22,00 €'),
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 0 })
    expect(findings(control)).toContain('check.price-negative')
  })

  it('of another tariff or price than its sale is no refund that is proved', async () => {
    const control = await fresh.takenFile({
      'ventes.csv': [
        head,
        line('W1', '22,00 €'),
        line('W2', '22,00 €'),
        line('W1', '-22,00 €', { tariff: 'Avoir' }),
        line('W2', '-20,00 €'),
      ],
    })
    expect(findings(control)).toContain('check.price-negative')
    expect(control.warnings.map(({ code }) => code)).not.toContain('warning.refund-lines')
  })
})
