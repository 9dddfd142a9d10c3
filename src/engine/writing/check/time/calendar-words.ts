import { asMessage } from '../../../../contract/index.ts'
import { addDays, daysBetween } from '../../../days/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { monthNames } from '../../../text/index.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { type Day, weekdayOf } from '../text/days.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'
import { saleBefore } from './dates.ts'

const months = monthNames.map((name) => foldText(name))
const month = `(${months.join('|')})`
const ranks: Readonly<Record<string, number>> = {
  premier: 1,
  '1er': 1,
  deuxieme: 2,
  second: 2,
  '2e': 2,
  troisieme: 3,
  '3e': 3,
  quatrieme: 4,
  '4e': 4,
  dernier: -1,
}
const rank = `(${Object.keys(ranks).join('|')})`

/** Tells whether a day is one of those meant. */
type Includes = (day: Day) => boolean
type Meaning = (match: RegExpExecArray, asOf: Day | null) => Includes

/** Ways of telling days by the calendar's own words; each must hold a performance. */
const expressions: readonly (readonly [RegExp, Meaning])[] = [
  [
    new RegExp(
      `\\b(?:le |ce |au )?${rank} (${weekdayPattern}|week-?end) (?:de |d'|du mois de |du mois d')${month}\\b`,
      'g',
    ),
    ([, order = '', name = '', written = '']) => inRank(ranks[order] ?? 0, name, months.indexOf(written) + 1),
  ],
  [
    new RegExp(
      `\\b(?:un|le|les|des|tous les|chaque) (${weekdayPattern})s? (?:de |d'|du mois de |du mois d')${month}\\b`,
      'g',
    ),
    ([, name = '', written = '']) =>
      (day) =>
        weekdayOf(day) === weekdayNumber(name) && monthOf(day) === months.indexOf(written) + 1,
  ],
  [
    /\bc(?:et|e) (automne|hiver|printemps|ete)(?! (?:de|d')\b)/g,
    ([, season = '']) =>
      (day) =>
        (seasons[season] ?? []).includes(monthOf(day)),
  ],
  [
    new RegExp(`\\bdans (${numberPattern}) mois\\b`, 'g'),
    ([, count = ''], asOf) =>
      (day) =>
        asOf === null || Math.abs(daysBetween(asOf, day) - (parseNumber(count) ?? 0) * 30.4) <= 17,
  ],
  [
    /\b(?:pendant|durant|pour|aux|des|hors) (?:les |des )?vacances (?:de (?:la |l')?|d'|scolaires de )(toussaint|noel|fevrier|hiver|printemps|paques|ete)\b/g,
    ([, name = '']) =>
      (day) =>
        (holidays[name] ?? []).includes(monthOf(day)),
  ],
  [
    /\b(?:le )?(?:lundi|week-?end) de paques\b|\ba paques\b/g,
    () => (day) => Math.abs(daysBetween(easter(Number(day.slice(0, 4))), day)) <= 2,
  ],
  [
    /\b(?:le )?(dimanche de paques|jeudi saint|vendredi saint|samedi saint|dimanche des rameaux)\b/g,
    ([, name = '']) =>
      (day) =>
        daysBetween(easter(Number(day.slice(0, 4))), day) === holyDays[name],
  ],
  [
    new RegExp(
      `\\b(${numberPattern}) (jours?|semaines?|mois) (avant|apres) (noel|paques|le (?:jour|nouvel) (?:de l')?an|la saint-sylvestre|la toussaint|le 14 juillet)\\b`,
      'g',
    ),
    ([, count = '', unit = '', side = '', feast = '']) => {
      const [length, margin] = unit.startsWith('j') ? [1, 0] : unit.startsWith('s') ? [7, 3] : [30.4, 16]
      const distance = Math.round((parseNumber(count) ?? 0) * length) * (side === 'avant' ? 1 : -1)
      return (day) => feastsNear(feast, day).some((at) => Math.abs(daysBetween(day, at) - distance) <= margin)
    },
  ],
  [
    /\b(?:le soir|la nuit|le jour) d(?:u reveillon(?: d(?:u (?:nouvel an|jour de l'an)|e (?:noel|la saint-sylvestre)))?|e la saint-sylvestre|u (?:nouvel|jour de l')an)\b/g,
    ([said = '']) =>
      (day) =>
        (/reveillon$/.test(said) ? ['12-24', '12-31'] : /noel/.test(said) ? ['12-24'] : ['12-31', '01-01']).includes(
          day.slice(5),
        ),
  ],
  [
    /(?<=\d ?h(?: ?\d\d)?,? )pour (?:l[ea] (?:reveillon|nouvel an|jour de l'an|saint-sylvestre))\b/g,
    ([said = '']) =>
      (day) =>
        (/reveillon/.test(said) ? ['12-24', '12-31'] : ['12-31', '01-01']).includes(day.slice(5)),
  ],
  [
    /\bl(?:a veille|e lendemain|'avant-veille) (?:de |d'|du |de la )(noel|paques|jour de l'an|nouvel an|toussaint|14 juillet)\b/g,
    ([said = '', feast = '']) => {
      const distance = said.startsWith('la veille') ? 1 : said.startsWith('le') ? -1 : 2
      return (day) => feastsNear(feast, day).some((at) => daysBetween(day, at) === distance)
    },
  ],
]

/** Days from Easter. */
const holyDays: Readonly<Record<string, number>> = {
  'dimanche de paques': 0,
  'samedi saint': -1,
  'vendredi saint': -2,
  'jeudi saint': -3,
  'dimanche des rameaux': -7,
}

/** Months in which a season is said to be, at its loosest. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  automne: [9, 10, 11, 12],
  hiver: [12, 1, 2, 3],
  printemps: [3, 4, 5, 6],
  ete: [6, 7, 8, 9],
}
/** Months that the school holidays of any zone may touch. */
const holidays: Readonly<Record<string, readonly number[]>> = {
  toussaint: [10, 11],
  noel: [12, 1],
  fevrier: [2, 3],
  hiver: [2, 3],
  printemps: [4, 5],
  paques: [4, 5],
  ete: [7, 8],
}

/** « le deuxième samedi d'avril », « cet automne », « dans trois mois », « pendant les vacances de février ». */
export function findCalendarWords(scene: Scene): Finding[] {
  if (scene.facts.performances.length === 0) return []
  return expressions.flatMap(([pattern, meaning]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const before = scene.reading.folded.slice(Math.max(0, span.start - 70), span.start)
      if (!scene.taken.isFree(span) || /\bhors /.test(match[0]) || saleBefore.test(before)) return []
      if (toldOfThePast.test(before)) return []
      if (isOfFeast(match[0]) && !isSaidOfTheRun(scene, span)) return []
      const isMeant = meaning(match, scene.asOf)
      const played = scene.facts.performances.filter((performance) => isMeant(performance.day))
      // « Le soir du réveillon, une famille se déchire »: of the story, where nothing is played then.
      if (played.length === 0 && /reveillon|sylvestre/.test(match[0])) return []
      scene.taken.claim(span)
      scene.moments.push({ ...span, performances: played, each: false, wrong: played.length === 0 })
      const first = played[0]
      if (first !== undefined) return [supported(span, 'date', `${first.fact}.startsAt`)]
      return [contradicted(span, 'date', { fact: 'performances', message: asMessage('fact.none-then') })]
    }),
  )
}

/** « On a beaucoup parlé cet été du livre »: what was done then, by the public or others, is no day of the show. */
const toldOfThePast =
  /\b(?:on|vous|nous|public|presse|critique|lecteurs|certains|tout le monde) (?:en |l'|vous |nous )?(?:a|avons|avez|ont) (?:(?:beaucoup|tant|tellement|deja|bien|longuement|souvent) )*(?:parle|lu|lue|decouvert|entendu|vu|ri|decouverte|aime|dit|ecrit|devore|relu|applaudi|salue|glose|bavarde|commente)e?s? $/

function isSaidOfTheRun(scene: Scene, span: Span): boolean {
  const clause = clauseAround(scene.reading, span)
  const words = scene.reading.folded.slice(clause.start, clause.end)
  const isShow = scene.names.some((name) => name.start >= clause.start && name.end <= clause.end)
  return !buying.test(words) && (invites.test(words) || isShow)
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

function inRank(order: number, name: string, wanted: number): Includes {
  const days = name.startsWith('week') ? [6] : [weekdayNumber(name)]
  return (day) => {
    // A Sunday's week-end is its Saturday's, a Friday evening's the next day's.
    const told = name.startsWith('week') ? [day, addDays(day, -1), addDays(day, 1)] : [day]
    return told.some(
      (one) =>
        days.includes(weekdayOf(one)) &&
        monthOf(one) === wanted &&
        (order > 0 ? Math.ceil(Number(one.slice(8)) / 7) === order : monthOf(addDays(one, 7)) !== wanted),
    )
  }
}

const fixedFeasts: readonly (readonly [RegExp, string])[] = [
  [/noel/, '12-25'],
  [/\ban$/, '01-01'],
  [/sylvestre/, '12-31'],
  [/toussaint/, '11-01'],
  [/juillet/, '07-14'],
]

/** The days of a feast in the year of a day and in those beside it. */
function feastsNear(feast: string, day: Day): Day[] {
  const fixed = fixedFeasts.find(([name]) => name.test(feast))?.[1]
  const year = Number(day.slice(0, 4))
  return [year - 1, year, year + 1].map((one) => (fixed === undefined ? easter(one) : `${one}-${fixed}`))
}

/** Told to the public: « deux jours avant Noël, une famille se retrouve » is what the play tells. */
const invites =
  /\b(?:venez|rendez-vous|vous (?:attend|accueill|donn|retrouv)|retrouvez|(?:se )?jou(?:e|ons|ent)|representations?|a l'affiche|voir|on se retrouve|au theatre|nous)\b/
/** What is done before a feast and is no performance. */
const buying = /\b(?:reserv\w+|offr\w+|achet\w+|cadeaux?|billetterie|ventes?|command\w+|ferm\w+|abonn\w+)\b/

function isOfFeast(written: string): boolean {
  return /^(?:l(?:a veille|e lendemain|'avant-veille)|.*\b(?:avant|apres) )/.test(written)
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus, « Astronomical Algorithms », chapter 8). */
function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leap = Math.floor(century / 4)
  const moon = Math.floor((century + 8) / 25)
  const epact = (19 * golden + century - leap - Math.floor((century - moon + 1) / 3) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const shift = epact + sunday - 7 * late + 114
  return `${year}-${String(Math.floor(shift / 31)).padStart(2, '0')}-${String((shift % 31) + 1).padStart(2, '0')}`
}
