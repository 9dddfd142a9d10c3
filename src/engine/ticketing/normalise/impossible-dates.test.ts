import { expect, it } from 'vitest'
import type { Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { refuseImpossibleDates } from './impossible-dates.ts'

const column = (name: string, meaning: Meaning, samples: string[]): ReadColumn => ({
  ...{ name, meaning, type: 'text', format: null, confidence: 0.1, samples },
})
const file = (...columns: ReadColumn[]): ReadDescription => ({
  ...{ file: 'resas.csv', kind: 'csv', encoding: 'utf-8', delimiter: ';', quote: null, headerRow: 3, sheet: null },
  ...{ skipped: [], rejected: [], grain: 'orders', layout: null, rows: 2, columns },
})
const seats = column('Places', 'quantity', ['2'])

it('names the row, the column and the value of days that are none', () => {
  for (const [name, days] of [
    ['Date du spectacle', ['32/13/2026', '14/15/2026']],
    ['Date', ['2026-13-32']],
  ] as const)
    expect(() => refuseImpossibleDates(file(column(name, 'unknown', [...days]), seats), {})).toThrow(
      expect.objectContaining({
        ...{ code: 'dates-unreadable', params: expect.objectContaining({ row: 4, column: name, example: days[0] }) },
      }),
    )
})

it('says nothing where a day may be one, another column or a title tells the evening, or the name is of something else', () => {
  const days = column('Date du spectacle', 'unknown', ['32/13/2026'])
  const told = column('Séance', 'startsAt', ['12/03/2026'])
  for (const [described, constants] of [
    [file(column('Date du spectacle', 'unknown', ['32/13/2026', '12/03/2026']), seats), {}],
    [file(days, told, seats), {}],
    [file(days, seats), { startsAt: '2026-03-12T20:30' }],
    [file(column('Réf. dossier', 'unknown', ['32/13/2026']), seats), {}],
  ] as const)
    expect(() => refuseImpossibleDates(described, constants)).not.toThrow()
})
