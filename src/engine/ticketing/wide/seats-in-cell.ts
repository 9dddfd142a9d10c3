import { type CleaningRule, cleanInteger, cleanQuantity } from '../clean/index.ts'
import { plain } from './plain.ts'

/** What a cell of a column of seats says. `mark` is a cross: as many seats as its row has, as many times as it is written. */
export type SeatsInCell =
  | { kind: 'none' }
  | { kind: 'mark'; times: number }
  | { kind: 'seats'; seats: number; tariff: string | null; rule: CleaningRule | null }
  | { kind: 'unreadable'; why: string }

const marks = new Set(['x', '✓', '✔', '☑', '✗', '✘', '•', '●', 'oui', 'ok'])
/** « XX », « x x »: a cross a seat. */
const crosses = /^x(?: ?x){1,9}$/i
/** « Non » where others have a cross. */
const nothing = new Set(['non', 'no', 'nee', 'absent', 'absente', 'excuse', 'excusee', '/'])
/** « 2j », « 1 enf. »: a number with the tariff of these seats. */
const withTariff = /^(\d{1,3}) ?(\p{L}{1,4})\.?$/u

/** Reads a cell of a column of seats: a number, a number with the letters of a tariff, a cross, or nothing. */
export function seatsInCell(cell: string): SeatsInCell {
  const text = cell.trim()
  if (text === '' || nothing.has(plain(text))) return { kind: 'none' }
  const times = crosses.exec(text)?.[0].replace(/\s/g, '').length ?? 1
  if (times > 1 || marks.has(plain(text))) return { kind: 'mark', times }
  const cleaned = cleanInteger(text)
  if ('value' in cleaned) {
    return cleaned.value === null
      ? { kind: 'none' }
      : { kind: 'seats', seats: cleaned.value, tariff: null, rule: cleaned.rule }
  }
  const [, count = '', tariff = ''] = withTariff.exec(text) ?? []
  if (count !== '' && !/^pl/i.test(tariff)) return { kind: 'seats', seats: Number(count), tariff, rule: null }
  // « 2 adultes », « 3 (dont 1 en fauteuil) »: the column says which tariff it is.
  const spoken = cleanQuantity(text)
  if ('value' in spoken && spoken.value !== null)
    return { kind: 'seats', seats: spoken.value, tariff: null, rule: spoken.rule }
  return { kind: 'unreadable', why: cleaned.rejected }
}
