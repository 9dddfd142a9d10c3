import { daysBetween } from '../../../days/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { weekdayOf } from '../text/days.ts'
import type { Span } from '../text/reading.ts'

type Pools = (readonly unknown[])[]

/** « Première le 3, dernière le 15. Entre les deux, huit autres rendez-vous »: those between the two days told last; all but both ends where none is. */
export function betweenEnds(scene: Scene, span: Span): Pools | null {
  if (!between.test(scene.reading.folded.slice(Math.max(0, span.start - 50), span.start))) return null
  const { performances } = scene.facts
  const [first, last] = toldBefore(scene, span).slice(-2)
  const from = first?.performances[0]?.day
  const to = last?.performances.at(-1)?.day
  if (from === undefined || to === undefined || from >= to) return [performances.slice(1, -1)]
  return withDays(performances.filter(({ day }) => day > from && day < to))
}

const between =
  /\b(?:entre (?:les deux|elles|ces deux \p{L}+|l'une et l'autre)|dans l'intervalle),? (?:il y (?:a|aura) |nous (?:jouons|donnons) |on (?:joue|donne) |viennent |place a |comptez )?$/u

/** « dont le 14 ; trois autres dates »: those of which the text has not told the day. */
export function besidesThoseTold(scene: Scene, span: Span): Pools | null {
  if (!/^ autres /.test(scene.reading.folded.slice(span.end, span.end + 8))) return null
  const told = toldBefore(scene, span)
  if (told.length === 0 || told.some(({ wrong }) => wrong)) return null
  const own = new Set(told.flatMap(({ performances }) => performances))
  return withDays(scene.facts.performances.filter((performance) => !own.has(performance)))
}

const nextWeek =
  /^ (?:autres? )?(?:\p{L}+ )(?:encore |de plus |aussi )?la semaine (?:suivante|d'apres|prochaine)(?!\p{L})/u

/** « deux soirs encore la semaine d'après »: those of the week behind the day told last, or behind the day of the text. */
export function inWeekAfter(scene: Scene, span: Span): Pools | null {
  const said = nextWeek.exec(scene.reading.folded.slice(span.end, span.end + 60))?.[0]
  if (said === undefined) return null
  const told = toldBefore(scene, span).at(-1)
  const day = told?.performances.at(-1)?.day
  const from = /prochaine$/.test(said) ? scene.asOf : (day ?? scene.asOf)
  if (from === null || told?.wrong === true) return null
  const monday = 7 - ((weekdayOf(from) + 6) % 7)
  const then = scene.facts.performances.filter((performance) => {
    const days = daysBetween(from, performance.day)
    return days >= monday && days < monday + 7
  })
  return then.length === 0 ? null : withDays(then)
}

const weekOfRun =
  /^ (?:autres )?\p{L}+ (?:pour |lors de |pendant |dans )?la (premiere|deuxieme|seconde|troisieme|quatrieme|derniere) semaine(?!\p{L})/u
const ranks: Readonly<Record<string, number>> = {
  premiere: 0,
  deuxieme: 1,
  seconde: 1,
  troisieme: 2,
  quatrieme: 3,
  derniere: -1,
}

/** « trois dates la première semaine »: those of one week of the run, from Monday to Sunday. */
export function inWeekOfRun(scene: Scene, span: Span): Pools | null {
  const said = weekOfRun.exec(scene.reading.folded.slice(span.end, span.end + 60))?.[1]
  const { performances } = scene.facts
  const weeks = [...new Set(performances.map(({ day }) => weekOf(day)))].sort((left, right) => left - right)
  const week = said === undefined ? undefined : weeks.at(ranks[said] ?? 0)
  return week === undefined ? null : withDays(performances.filter(({ day }) => weekOf(day) === week))
}

/** Weeks since that of a Monday long ago. */
function weekOf(day: string): number {
  return Math.floor(daysBetween('2001-01-01', day) / 7)
}

const beyond = /^ (?:autres )?(?:\p{L}+ )(apres|avant|a partir|a compter|des) (?:du |le |la |celle du |celui du )?/u

/** « huit autres représentations après le 4 », « trois soirs avant le 12 »: those on the side of the day that follows. */
export function beyondADay({ reading, moments, facts }: Scene, span: Span): Pools | null {
  const said = beyond.exec(reading.folded.slice(span.end, span.end + 60))
  const day = moments.find(({ start }) => said !== null && Math.abs(start - span.end - said[0].length) <= 1)
  const [first, last] = [day?.performances[0]?.day, day?.performances.at(-1)?.day]
  if (said === null || day === undefined || day.wrong || first === undefined || last === undefined) return null
  return withDays(
    facts.performances.filter((one) =>
      said[1] === 'apres' ? one.day > last : said[1] === 'avant' ? one.day < last : one.day >= first,
    ),
  )
}

function toldBefore({ moments }: Scene, span: Span): Moment[] {
  return moments.filter(({ end }) => end <= span.start)
}

function withDays(performances: readonly KnownPerformance[]): Pools {
  return [performances, [...new Set(performances.map(({ day }) => day))]]
}

/** « mardi 16 et jeudi 18, chaque fois à 10 h et à 14 h 30 »: how many hours each day of a list has; 1 where that is not said. */
export function hoursOfEach({ reading }: Scene, last: Span | undefined): number {
  if (last === undefined) return 1
  const said = eachTime.exec(reading.folded.slice(last.end, last.end + 90))?.[0]
  return said?.match(/\d ?[h:]/g)?.length ?? 1
}

const eachTime =
  /^,? ?\(?(?:(?:a )?chaque (?:fois|jour|soir|date)|les deux (?:jours|soirs|fois)|tous les jours|aux memes heures)[,:]? (?:a )?\d{1,2} ?[h:](?: ?\d\d)?(?:(?:,| et|, puis| puis) (?:a )?\d{1,2} ?[h:](?: ?\d\d)?)*/
