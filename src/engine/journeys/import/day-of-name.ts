const yearFirst = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/
const dayFirst = /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])(?:[-_. ](20\d\d|\d\d))?(?!\d)/

/**
 * The day that a file's name tells: `billets_2026-11-09.csv`, `valides 09-11.xlsx`. Without a year it is the last such day until
 * `today`. Null when the name tells none that exists, or only figures that may be anything (`export_091126`).
 */
export function dayOfName(name: string, today: string): string | null {
  const iso = yearFirst.exec(name)
  if (iso) return realDay(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const french = dayFirst.exec(name.replace(/\.[a-z]{2,4}$/i, ''))
  if (!french) return null
  const [, day = '', month = '', year] = french
  const within = (of: string) => realDay(`${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (year !== undefined) return within(year.length === 2 ? `20${year}` : year)
  const thisYear = within(today.slice(0, 4))
  return thisYear !== null && thisYear <= today ? thisYear : within(String(Number(today.slice(0, 4)) - 1))
}

function realDay(text: string): string | null {
  const time = Date.parse(`${text}T00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}
