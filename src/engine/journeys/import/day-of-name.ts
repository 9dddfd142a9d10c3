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

const editedOn =
  /(?<!\p{L})(?:[ée]dit[ée]e?s?|[ée]dition|imprim[ée]e?s?|impression|tir[ée]e?s?|extrait|extraction|g[ée]n[ée]r[ée]e?s?)\s+(?:le|du|au)\s+(.+)$/iu

/** The day on which a title says that its list was printed: « Point hebdomadaire – édité le 23/03/2026 »; null where it says none. */
export function dayOfEdition(title: string, today: string): string | null {
  const [, said] = editedOn.exec(title) ?? []
  return said === undefined ? null : dayOfName(said.replaceAll('/', '-'), today)
}

/** « S1 » alone may be a hall, a series or half a year. */
const week =
  /(?<![\p{L}\d])(?:(?:sem\.?|semaine|week)[ _.-]?(?:n°)?(0?[1-9]|[1-4]\d|5[0-3])|s[ _.-]?(0[1-9]|[1-4]\d|5[0-3]))(?![\p{L}\d])/iu
const dayMs = 24 * 60 * 60 * 1000

/** The last day of the week that a name tells: « point_S12.xls », « semaine 12 ». Without a year it is the last such week until `today`; null where it tells none. */
export function weekOfName(name: string, today: string): string | null {
  const [, word, letter] = week.exec(name) ?? []
  const number = Number(word ?? letter ?? Number.NaN)
  if (Number.isNaN(number)) return null
  const told = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0]
  if (told !== undefined) return sundayOf(Number(told), number)
  const thisYear = sundayOf(Number(today.slice(0, 4)), number)
  return thisYear <= today ? thisYear : sundayOf(Number(today.slice(0, 4)) - 1, number)
}

/** The Sunday of a week of a year, as ISO 8601 counts them: the first is that of 4 January. */
function sundayOf(year: number, number: number): string {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs
  return new Date(monday + (number * 7 - 1) * dayMs).toISOString().slice(0, 10)
}

function realDay(text: string): string | null {
  const time = Date.parse(`${text}T00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}
