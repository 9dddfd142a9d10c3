import { addDays } from '../../../days/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Finding, Scene } from '../scene/finding.ts'
import type { Moment } from '../scene/moments.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span, saysWhole, sentenceAround } from '../text/reading.ts'

const ranks = ['premi', 'deuxi', 'troisi', 'quatri', 'cinqui', 'sixi', 'septi', 'huiti'] as const
const rank =
  '(premier|premiere|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|derniere?|avant-derniere?|ultime)'
const evening = '(?:soirs?|jours?|soirees?|nuits?)'
const played = '(?:representations?|seances?|dates?|levers? de rideau)'
/** What may follow « la dernière » that is said of the run, and of nothing else that comes last. */
const ofTheRun =
  "(?= ?(?:$|[.,;:)(\\n!?–—])| (?:est|sera|etait|se (?:joue|jouera|donne|donnera)|debute|debutera|commence|commencera|aura|a (?:lieu|\\d|l'issue)|des \\d|avec|en (?:langue|lsf|audio|version)|propose\\w*|beneficie\\w*|et (?:la|le|a)|ou ))"
const article = "(?:(?:l[ea]|au|du|sa|son|notre|seule? l[ea]) |(?:seule? |a |de )?l')"
const turn = foldedPattern(
  `(?<![\\p{L}'-])(?:${article}(?:${rank} (${evening}|${played})(?! (?:de|du|des|d')(?! ?(?:la serie|representation|spectacle|jeu)))|${rank}${ofTheRun}|(?:soiree|representation|seance|date|soir) (d'ouverture|de cloture|inaugurale?)|(ouverture|cloture)(?= (?:est|sera|aura|se |a \\d)))|(?<=(?:^|[.!?:;,\\n(·|•–—] ?))(premiere|derniere)(?: representation)?(?=,? ?:? (?:a|des) \\d))`,
)

/** « les trois premières dates », « pour les deux derniers soirs » */
const severalTurns = foldedPattern(
  `(?<![\\p{L}'-])les (${numberPattern}) (premi|derni)ere?s(?: (${evening}|${played}))?(?![\\p{L}-])`,
)

/**
 * « Le premier soir », « l'avant-dernière », « la soirée d'ouverture »: the turn of a performance in its run is a moment as its date is,
 * so that the hour, the hall or the service said of it is judged against that one. Left alone in a run of one day; of a tour, among the days
 * that were just listed.
 */
export function findTurns(scene: Scene): Finding[] {
  leaveTurns(scene)
  shiftDaysBeside(scene)
  return []
}

function leaveTurns(scene: Scene): void {
  const whole = inOrder(scene.facts.performances)
  if (byTurn(whole, 'soir').length < 2) return
  const told = scene.facts.cities.length < 2 ? null : [...scene.moments]
  for (const match of matchesIn(scene.reading.folded, turn)) {
    const [, ranked, noun = '', alone, edge, end, bare] = match
    const span = { start: match.index, end: match.index + match[0].length }
    const list = told === null ? byTurn(whole, noun) : (ofTownSaid(scene, span) ?? toldBefore(told, span))
    if (!scene.taken.isFree(span) || list.length < 2) continue
    const performances = list.at(placeOf(ranked ?? alone ?? edge ?? end ?? bare ?? ''))
    // A rank beyond the run is of something else, or is counted elsewhere.
    if (performances !== undefined && performances.length > 0)
      scene.moments.push({ ...span, performances, each: false, wrong: false, isTurn: true })
  }
  if (told === null) leaveSeveralTurns(scene, whole)
}

function leaveSeveralTurns(scene: Scene, run: readonly KnownPerformance[]): void {
  for (const match of matchesIn(scene.reading.folded, severalTurns)) {
    const [written, number = '', end = '', noun = ''] = match
    const span = { start: match.index, end: match.index + written.length }
    const list = byTurn(run, noun)
    const count = parseNumber(number) ?? 0
    if (!scene.taken.isFree(span) || count === 0 || count >= list.length) continue
    const performances = (end === 'premi' ? list.slice(0, count) : list.slice(-count)).flat()
    scene.moments.push({ ...span, performances, each: true, wrong: false, isTurn: true })
  }
}

/** « À Genève, on commence à 19 h 30 ; le dernier soir… »: of a tour, the run of the one town that the sentence names. */
function ofTownSaid(scene: Scene, turn: Span): (readonly KnownPerformance[])[] | null {
  const { reading, facts } = scene
  const { start } = sentenceAround(reading, turn)
  const ahead = reading.folded.slice(start, turn.start)
  const named = facts.cities.filter(({ name }) => saysWhole(ahead, foldText(normaliseText(name))))
  const [town] = named
  if (named.length !== 1 || town === undefined) return null
  return byTurn(inOrder(facts.performances.filter(({ record }) => record.city === town.name)), 'soir')
}

/** Of a tour, the run is the days that the text has just listed, right or wrong: « les 22 et 23 à Nevers. Le premier soir… ». */
function toldBefore(moments: readonly Moment[], turn: Span): (readonly KnownPerformance[])[] {
  const near = moments.filter(({ start, end }) => end <= turn.start && turn.start - start < farthestList)
  return near.flatMap(({ performances }, at) => {
    const earlier = near.slice(0, at).flatMap((moment) => moment.performances)
    const own = performances.filter((performance) => !earlier.includes(performance))
    return own.length === 0 ? [[]] : byTurn(inOrder(own), 'soir')
  })
}

const farthestList = 160

function inOrder(performances: readonly KnownPerformance[]): KnownPerformance[] {
  return [...performances].sort((left, right) => (left.record.startsAt < right.record.startsAt ? -1 : 1))
}

/** One by one when what is counted is performances; else by days, for an evening may hold two. */
function byTurn(run: readonly KnownPerformance[], noun: string): (readonly KnownPerformance[])[] {
  if (/^(?:repres|seance|date|lever)/.test(noun)) return run.map((one) => [one])
  return [...new Set(run.map(({ day }) => day))].map((day) => run.filter((one) => one.day === day))
}

/** 0 for the first, -1 for the last, -2 for the one before it. */
function placeOf(written: string): number {
  if (/ouverture|inaugura/.test(written)) return 0
  if (written.includes('cloture')) return -1
  if (written.startsWith('avant-')) return -2
  if (/^(?:dern|ult)/.test(written)) return -1
  if (written.startsWith('second')) return 1
  return ranks.findIndex((root) => written.startsWith(root))
}

const besideDay =
  /(?<![\p{L}-])(?:l[ea] |au |des l[ea] |la |a la )?(lendemain|surlendemain|veille|avant-veille) (?:de |du |d')(?:la |l')?$/u
const shifts: Readonly<Record<string, number>> = { lendemain: 1, surlendemain: 2, veille: -1, 'avant-veille': -2 }

/** « le lendemain du 11 mai », « la veille de la dernière »: the day beside the one that is named. */
function shiftDaysBeside({ reading, facts, moments }: Scene): void {
  moments.forEach((moment, index) => {
    const [first] = moment.performances
    const said = besideDay.exec(reading.folded.slice(Math.max(0, moment.start - 30), moment.start))
    const shift = shifts[said?.[1] ?? '']
    if (said === null || shift === undefined || first === undefined || moment.shifted) return
    const meant = addDays(first.day, shift)
    const performances = facts.performances.filter(({ day }) => day === meant)
    const span: Span = { start: moment.start - said[0].trimStart().length, end: moment.end }
    const other: Moment = {
      ...moment,
      ...span,
      performances,
      each: false,
      wrong: performances.length === 0,
      shifted: true,
    }
    moments[index] = other
  })
}
