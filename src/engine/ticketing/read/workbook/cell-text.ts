import type { CellValue } from 'hucre'

/** A spreadsheet's cell as text (doors.md, `read`): ISO dates, `HH:MM`, shortest decimals with a dot, `true`/`false`. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return durationText(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  return dateText(value)
}

/** Shortest decimal that Excel would show (15 digits), never in scientific notation: an id is not a measure. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString()
  const shown = Number(value.toPrecision(15))
  const text = String(shown)
  return text.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Excel counts days from 1900, so a time alone falls on the last days of 1899. The clock is the wall's, kept as UTC. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const time = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19)
  if (date.getUTCFullYear() < 1900) return time
  if (date.getTime() < lastElapsed && time !== '00:00') return elapsedText(date)
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`
}

const dayZero = Date.UTC(1899, 11, 31)
const lastElapsed = Date.UTC(1900, 1, 1)

/** A duration over a day (`[h]:mm`) falls in January 1900, with an hour; the date 01/01/1900 alone is one that people type. */
function elapsedText(date: Date): string {
  const minutes = Math.round((date.getTime() - dayZero) / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** OpenDocument writes a time alone as an ISO duration. */
function durationText(text: string): string {
  if (!text.startsWith('PT')) return text
  const parts = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(text)
  if (!parts) return text
  const [, hours = '0', minutes = '0', seconds = '0'] = parts
  const time = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  return Number(seconds) === 0 ? time : `${time}:${seconds.padStart(2, '0')}`
}
