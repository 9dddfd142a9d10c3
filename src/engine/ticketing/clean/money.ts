import type { Cleaned, CleaningRule } from './codes.ts'
import { partCurrency } from './currency.ts'
import { isSentinel } from './sentinel.ts'
import { dropSpaces } from './spaces.ts'

export const moneyFormats = ['decimal-comma', 'decimal-dot', 'integer', 'cents'] as const
export type MoneyFormat = (typeof moneyFormats)[number]

/**
 * Integer cents from an amount: `1 234,50 €`, `12,5-`, `(12,00)`, `-3.20`, `Fr. 25.–`, `32,00 $` (see `partCurrency`: the
 * currency is said of the column, nothing is converted). The column's format says which
 * mark is the decimal one; a mark before exactly three digits is a thousands mark only if the format allows it,
 * else the amount is refused as ambiguous. With the format `cents` the number already is cents.
 */
export function cleanMoney(raw: string, format: string | null): Cleaned<number> {
  const [, beforeNote] = noted.exec(raw.trim()) ?? []
  if (beforeNote !== undefined) {
    const cleaned = cleanMoney(beforeNote, format)
    return 'rejected' in cleaned ? cleaned : { value: cleaned.value, rule: cleaned.rule ?? 'money-note-removed' }
  }
  const packed = dropSpaces(raw)
  if (packed === '' || isSentinel(packed)) return { value: null, rule: packed === '' ? null : 'sentinel-emptied' }
  const signed = readSign(withoutCurrency(packed))
  if (signed === null) return { rejected: 'money-unreadable' }
  const amount = readAmount(signed.digits, format)
  if (amount === null) return { rejected: 'money-unreadable' }
  if (amount === 'ambiguous') return { rejected: 'money-ambiguous' }
  const cents = format === 'cents' ? amount.thousandths / 1000 : amount.thousandths / 10
  const rounded = Math.round(cents)
  if (!Number.isSafeInteger(rounded)) return { rejected: 'money-unreadable' }
  const value = signed.negative && rounded !== 0 ? -rounded : rounded
  return { value, rule: rounded === cents ? (amount.rule ?? signed.rule) : 'money-cents-rounded' }
}

/** « 15 (étud.) »: an amount, and whose it is in words. */
const noted = /^(\d[\d.,' ]*(?:€|eur|chf)?) ?\([^()\d]*\p{L}[^()\d]*\)$/iu

/** The currency stands at an edge of the amount, the sign of the euro also in the place of its decimal mark (`12€50`). */
function withoutCurrency(packed: string): string {
  return partCurrency(packed.replace(/^(-?\d+)€(\d\d)$/, '$1,$2')).amount
}

function readSign(text: string): { digits: string; negative: boolean; rule: CleaningRule | null } | null {
  const parenthesised = /^\((.+)\)$/.exec(text)
  if (parenthesised?.[1] !== undefined) return { digits: parenthesised[1], negative: true, rule: 'money-sign-moved' }
  if (/[-\u2212]$/.test(text)) return { digits: text.slice(0, -1), negative: true, rule: 'money-sign-moved' }
  if (/^[-\u2212]/.test(text)) return { digits: text.slice(1), negative: true, rule: null }
  return { digits: text.replace(/^\+/, ''), negative: false, rule: null }
}

type Amount = { thousandths: number; rule: CleaningRule | null }

function readAmount(digits: string, format: string | null): Amount | 'ambiguous' | null {
  const match = /^(\d+|\d{1,3}(?:([.,'’])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits)
  if (match === null) return null
  const [, whole = '', thousands, mark, decimals = ''] = match
  if (thousands !== undefined && thousands === mark) return null
  const decimalMark = format === 'decimal-dot' ? '.' : ','
  if (mark === undefined) return wholeAmount({ whole, thousands, format, decimalMark })
  if (decimals.length === 3 && thousands === undefined) {
    const isThousands =
      whole.length <= 3 && whole !== '0' && mark !== decimalMark && format !== 'integer' && format !== null
    if (isThousands) return { thousandths: Number(whole + decimals) * 1000, rule: null }
    if (whole.length <= 3 && whole !== '0') return 'ambiguous'
  }
  const rule =
    mark === decimalMark || format === null || format === 'integer' || format === 'cents'
      ? null
      : 'money-other-decimal-mark'
  return { thousandths: toThousandths(whole, decimals), rule }
}

/** `1.234` or `1'234`: one mark before three digits is a thousands mark unless it is the column's decimal mark. */
function wholeAmount(of: {
  whole: string
  thousands: string | undefined
  format: string | null
  decimalMark: string
}): Amount | 'ambiguous' {
  const plain = of.whole.replace(/[.,'’]/g, '')
  const marks = of.whole.split(/[.,'’]/).length - 1
  const mayBeDecimal = marks === 1 && (of.thousands === '.' || of.thousands === ',') && !of.whole.startsWith('0')
  const isSettled = of.format === 'decimal-comma' || of.format === 'decimal-dot'
  if (mayBeDecimal && (!isSettled || of.thousands === of.decimalMark)) return 'ambiguous'
  return { thousandths: Number(plain) * 1000, rule: null }
}

function toThousandths(whole: string, decimals: string): number {
  const kept = decimals.padEnd(3, '0').slice(0, 3)
  const rest = decimals.slice(3)
  const extra = /[1-9]/.test(rest) ? Number(`0.${rest}`) : 0
  return Number(whole.replace(/[.,'’]/g, '')) * 1000 + Number(kept) + extra
}
