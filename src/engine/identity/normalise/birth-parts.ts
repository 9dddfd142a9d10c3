/** Birth as compared: `day` is `YYYYMMDD` or `''`, `year` 0 when unknown. */
export interface BirthParts {
  day: string
  year: number
}

const placeholders = new Set(['19000101', '19700101', '18991230', '19010101', '20000101', '00010101'])

/**
 * Birth date text (ISO, `YYYYMMDD`, `dd/mm/yyyy`, `dd/mm/yy`) and year text in, comparison form out. Default dates of
 * ticketing systems (`1900-01-01`, `1970-01-01`) are no evidence.
 */
export function birthParts(dateText: string | undefined, yearText: string | undefined): BirthParts {
  const day = dayOf((dateText ?? '').trim())
  if (day !== '' && !placeholders.has(day)) return { day, year: Number(day.slice(0, 4)) }
  const year = Number((yearText ?? '').trim().slice(0, 4))
  return { day: '', year: year > 1850 && year < 2200 && year !== 1900 ? year : 0 }
}

function dayOf(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.slice(0, 4) + text.slice(5, 7) + text.slice(8)
  const ordered = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text)
  if (ordered) return `${ordered[1]}${ordered[2]}${ordered[3]}`
  const french = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text)
  if (!french) return ''
  const [, day = '', month = '', year = ''] = french
  return `${year.length === 2 ? `19${year}` : year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}
