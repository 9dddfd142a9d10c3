import { expect, it } from 'vitest'
import type { FileControl } from '../../../contract/index.ts'
import { besideTotalLine } from './total-line.ts'

/** A file of which 1 050 € were read, by its last line and the format of its prices. */
function said(detail: string, format: string | null = 'decimal-comma') {
  return besideTotalLine({
    receiptsCents: 105_000,
    awaited: null,
    read: {
      columns: [{ name: 'Prix', meaning: 'priceCents', type: 'money', format, confidence: 1, samples: [] }],
      skipped: [{ row: 9, why: 'total', detail }],
    },
  } as unknown as FileControl).map(({ code, params }) => [code, params.told])
}

it('reads the total of a file as its prices are read', () => {
  const agrees = [['warning.total-line-agrees', 1050]]
  expect(said('TOTAL GÉNÉRAL | 42 | 1 050,00 €')).toEqual(agrees)
  expect(said('Ensemble : | 1.050 €')).toEqual(agrees)
  expect(said('Total | 1,050.00', 'decimal-dot')).toEqual(agrees)
  expect(said('Total | 20,00')).toEqual([['warning.total-line-differs', 20]])
})

it('hears what a total leaves out: what is read leaves it out as well', () => {
  expect(said('TOTAL (hors annulés) | 42 | 1 050,00 €')).toEqual([['warning.total-line-agrees', 1050]])
  expect(said('Total hors billets repris : 42 billets | 950,00 €')).toEqual([['warning.total-line-differs', 950]])
})

it('says nothing of a number that may be of seats, of several amounts, of one that may be read in two ways, of a part', () => {
  expect(said('Total | 42')).toEqual([])
  expect(said('Total | 10,00 € | 20,00 €')).toEqual([])
  expect(said('Total | 1.050 €', null)).toEqual([])
  expect(said('Sous-total | 20,00 €')).toEqual([])
  expect(said('Total L’Avare | 20,00 €')).toEqual([])
})
