import { expect, it } from 'vitest'
import { withoutExpectedCounts } from './expected-counts.ts'

const column = (meaning: 'seatsSold' | 'receiptsCents' | 'capacity', confidence = 0.8) => ({
  ...{ name: meaning, meaning, type: 'integer' as const, format: null, confidence, samples: [] },
})
const columns = [column('capacity'), column('seatsSold'), column('receiptsCents')]
const meanings = (titles: string[], of = columns) => withoutExpectedCounts(of, titles).map(({ meaning }) => meaning)

it('takes the seats and receipts of a forecast for none that were sold', () => {
  for (const title of ['Budget prévisionnel 2027.xlsx', 'Objectifs de fréquentation', 'prévisions_T1.csv'])
    expect(meanings([title]), title).toEqual(['capacity', 'unknown', 'unknown'])
})

it('leaves those of any other list, and what a person said of a column', () => {
  expect(meanings(['bilan 2026.csv'])).toEqual(['capacity', 'seatsSold', 'receiptsCents'])
  expect(meanings(['Budget 2027'], [column('seatsSold', 1)])).toEqual(['seatsSold'])
})
