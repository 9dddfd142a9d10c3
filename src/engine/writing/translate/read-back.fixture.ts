/**
 * Reads a practical block back, sharing nothing with what writes it: months, weekdays and marks of money typed by hand from dictionaries, the text
 * searched as a reader would.
 */
const months: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
}
/** From Monday. */
const weekdays: Readonly<Record<string, string>> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
}

export interface ReadBack {
  /** `YYYY-MM-DDTHH:MM`, with the place in the week that is said, 0 for Monday. */
  readonly moments: readonly { readonly at: string; readonly weekday: number }[]
  readonly cents: readonly number[]
}

export function readBack(text: string, to: string): ReadBack {
  const said = text.toLowerCase().replaceAll(/[\u00a0\u202f]/gu, ' ')
  const [named, days] = [(months[to] ?? '').split(' '), (weekdays[to] ?? '').split(' ')]
  const dates = new RegExp(
    `(${days.join('|')})\\D{0,3}(\\d{1,2})(?:\\.| de)? (${named.join('|')})(?: de)? (\\d{4})(?:,? (?:ore )?(\\d{1,2}):(\\d{2}))?`,
    'gu',
  )
  const moments = [...said.matchAll(dates)].map(([, weekday, day, month, year, hour, minute]) => ({
    at: `${year}-${two(named.indexOf(month ?? '') + 1)}-${two(day)}T${two(hour)}:${two(minute)}`,
    weekday: days.indexOf(weekday ?? ''),
  }))
  const amounts = [...said.matchAll(/€ ?(\d+)(?:[.,](\d{2}))?|(\d+)(?:[.,](\d{2}))? ?€/gu)]
  return {
    moments,
    cents: amounts.map((found) => Number(found[1] ?? found[3]) * 100 + Number(found[2] ?? found[4] ?? 0)),
  }
}

function two(value: string | number | undefined): string {
  return String(value).padStart(2, '0')
}
