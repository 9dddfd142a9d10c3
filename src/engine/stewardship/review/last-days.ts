import type { ShowRecord } from '../../../contract/index.ts'
import { isOpenToAll } from '../../programme/index.ts'

/** « Derniers jours pour réserver »: words that are true for a while, up to a day that the record gives. */
export interface LastDays {
  readonly start: number
  readonly end: number
  /** The day after which nobody may say so, `YYYY-MM-DD`; null when no record gives it. */
  readonly until: string | null
  /** From how many days before it one may; null = these words promise no number. */
  readonly days: number | null
}

const words =
  /(?<!\p{L})(?:(?:les |nos |ces |voici les |ce sont les )?(?:derni[eè]re?s?|ultimes?) (jours?|semaines?|heures?|instants?|lignes? droites?|chances?)|plus (?:que|qu['’]) ?(quelques|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (jours?|semaines?|heures?))(?!\p{L})/giu
/** What follows: a deed of the reader, the first or last night, the run. « Les derniers jours de Pompéi » has none of these. */
const ofTheShow =
  /^(?:(?: seulement)? (?:pour (?!l['’]empire)|avant (?:l[ae] |de |notre |d['’])|(?:de|d['’]) ?(?:r[ée]servations?|ventes?|location|repr[ée]sentations?|billetterie|voir|d[ée]couvrir|applaudir|venir)|des (?:r[ée]servations?|ventes?|repr[ée]sentations?)|[àa] l['’]affiche|au th[ée][âa]tre)| ?(?:[.!?:…,]|\n|$))/iu
const elsewhere =
  /^(?: seulement)? (?:pour (?:s['’](?:inscrire|abonner)|adh[ée]rer|candidater|participer|renouveler)|(?:d['’]|de |des )(?:inscriptions?|abonnements?|candidatures?))/iu
const toTheFirst = /^(?: seulement)? avant (?:la |notre )(?:grande )?premi[eè]re(?!\p{L})/iu

/** The words of a text that hold for its show's last days, or for those before its first night, with the day on which they end. */
export function lastDaysIn(text: string, show: Pick<ShowRecord, 'performances'>): LastDays[] {
  const days = show.performances
    .filter(isOpenToAll)
    .map(({ startsAt }) => startsAt.slice(0, 10))
    .sort()
  return [...text.matchAll(words)].flatMap((match) => {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 60)
    const isElsewhere = elsewhere.test(after)
    if (!isElsewhere && !ofTheShow.test(after)) return []
    if (/^ ?(?:[.!?:…,]|\n|$)/u.test(after) && !opensSentence(text, match.index)) return []
    const until = isElsewhere ? null : ((toTheFirst.test(after) ? days[0] : days.at(-1)) ?? null)
    return [{ start: match.index, end, until, days: daysOf(match) }]
  })
}

/** « Derniers jours ! » opens a sentence; « il raconte ses derniers jours. » ends one, and tells a story. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…\n»]|\p{Extended_Pictographic}|\bne reste|\bn['’]a|\bn['’]avez)(?:[\s*_]|\ufe0f)*$/u.test(
    text.slice(0, at),
  )
}

const numbers = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
/** « Derniers jours » promise that it ends within a week, « dernier jour » that it ends tonight. */
const promised: Readonly<Record<string, number>> = { jour: 0, jours: 7, semaine: 7, semaines: 28, heure: 1, heures: 1 }
const few = 7

/** From how many days before the end the words are true: « plus que trois jours » from three. */
function daysOf([, last, count = '', unit = '']: RegExpExecArray): number | null {
  if (last !== undefined) return promised[last.toLowerCase()] ?? null
  const inDays = /^heure/iu.test(unit) ? 1 / 24 : /^semaine/iu.test(unit) ? 7 : 1
  if (/^quelques$/iu.test(count)) return Math.max(1, few * inDays)
  const value = /^\d/u.test(count) ? Number(count) : numbers.indexOf(count.toLowerCase().replace(/^une$/u, 'un'))
  return Math.ceil(value * inDays)
}
