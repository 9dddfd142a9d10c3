import { describe, expect, it } from 'vitest'
import { cleanMoney, cleanTime, partCurrency } from './index.ts'

describe('amounts of neighbouring countries', () => {
  it('are cents whatever the currency written beside them', () => {
    const expected: Record<string, [format: string, cents: number, currency: string | null]> = {
      'Fr. 25.–': ['integer', 2500, 'CHF'],
      "Fr. 1'250.–": ['integer', 125_000, 'CHF'],
      "CHF 1'100.00": ['decimal-dot', 110_000, 'CHF'],
      'CHF 15.-': ['integer', 1500, 'CHF'],
      '20.50 CHF': ['decimal-dot', 2050, 'CHF'],
      '32,00 $': ['decimal-comma', 3200, '$'],
      '$32.00': ['decimal-dot', 3200, '$'],
      '18.00 CAD': ['decimal-dot', 1800, 'CAD'],
      '€ 1.080,00': ['decimal-comma', 108_000, 'EUR'],
      '€ 10,-': ['decimal-comma', 1000, 'EUR'],
      '-12,50 €': ['decimal-comma', -1250, 'EUR'],
    }
    for (const [raw, [format, value, currency]] of Object.entries(expected)) {
      expect(cleanMoney(raw, format), raw).toMatchObject({ value })
      expect(partCurrency(raw.replace(/\s/g, '')).currency, raw).toBe(currency)
    }
  })

  it('leave a minus after the amount a minus, and a word a word', () => {
    expect(cleanMoney('12,5-', 'decimal-comma')).toEqual({ value: -1250, rule: 'money-sign-moved' })
    expect(cleanMoney('France', 'integer')).toEqual({ rejected: 'money-unreadable' })
    expect(partCurrency('Francine')).toEqual({ amount: 'Francine', currency: null })
  })

  it('and hours of Belgium are read too', () => {
    expect(cleanTime('20u15', null)).toEqual({ value: '20:15', rule: null })
    expect(cleanTime('10u00', null)).toEqual({ value: '10:00', rule: null })
  })
})

describe('amounts of other countries where French is spoken', () => {
  it('are whole where nobody pays a part of their currency, whatever mark parts the thousands', () => {
    const expected: Record<string, [format: string, cents: number, currency: string | null]> = {
      '3 000 FCFA': ['integer', 300_000, 'FCFA'],
      '3.000 F CFA': ['decimal-comma', 300_000, 'FCFA'],
      'XOF 12 500': ['integer', 1_250_000, 'XOF'],
      '2,500 XAF': ['decimal-dot', 250_000, 'XAF'],
      '1 500 francs CFA': ['integer', 150_000, 'FCFA'],
      '4 000 XPF': ['integer', 400_000, 'XPF'],
      '2.250 F': ['integer', 225_000, 'F'],
      '150 DH': ['integer', 15_000, 'MAD'],
      '150,00 MAD': ['decimal-comma', 15_000, 'MAD'],
      '20 DT': ['integer', 2000, 'TND'],
      '800 DA': ['integer', 80_000, 'DZD'],
      '15 000 Ar': ['integer', 1_500_000, 'MGA'],
      '500 gourdes': ['integer', 50_000, 'HTG'],
    }
    for (const [raw, [format, value, currency]] of Object.entries(expected)) {
      expect(cleanMoney(raw, format), raw).toMatchObject({ value })
      expect(partCurrency(raw.replace(/\s/g, '')).currency, raw).toBe(currency)
    }
  })

  it('leave a seat and a code what they are', () => {
    for (const text of ['12F', 'F12', '101F', '24DA', 'A12', '7AR'])
      expect(partCurrency(text), text).toEqual({ amount: text, currency: null })
  })
})
