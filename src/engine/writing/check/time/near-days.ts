import { addDays } from '../../../days/index.ts'
import { type Day, weekdayOf } from '../text/days.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'

/** Words by which one tells how near a day is, and the days that they may mean, read against the day of publication. */
export type NearDays = readonly [RegExp, (asOf: Day, match: RegExpExecArray) => Day[]]

const notBuying = '(?<!\\b(?:reserv|achet|offr|abonn|valable|inscri|profit|offre|retir|pay|regl)[^.;!?\\n]{0,60})'
const ofPlaying =
  '\\b(?:rideau|spectacle|concert|representation|premiere|seance|soiree|salle|tout|ca)\\b[^.;!?\\n]{0,30}'
const ofHavingPlayed = '\\b(?:jou|donn|present|represent|applaud|triomph|cree|devant une salle)[^.;!?\\n]{0,40}'

export const nearDays: readonly NearDays[] = [
  // « encore trois nuits avant la première », « plus que deux dodos »
  [
    new RegExp(
      `\\bencore (${numberPattern}) (jours?|semaines?|nuits?|dodos?)(?= (?:a (?:patienter|attendre|tenir)|avant)| ?!)`,
      'g',
    ),
    inSoMany,
  ],
  [new RegExp(`\\bplus qu(?:e |')(${numberPattern}) (nuits?|dodos?|semaines?)\\b`, 'g'), inSoMany],
  [
    new RegExp(`(?<=(?:^|[.!?:\\n] ?))(${numberPattern}) (dodos?|nuits?)(?= avant (?!de (?!monter|jouer|lever)))`, 'g'),
    inSoMany,
  ],
  [
    /\bplus qu(?:e |')(24|48|72) ?h(?:eures?)?(?![a-z])(?! (?:pour (?:reserv|profit|achet|particip|vot|jou|gagn)|avant la (?:fin|cloture)))/g,
    (asOf, match) => [addDays(asOf, Number(match[1]) / 24)],
  ],
  [
    new RegExp(`\\bdans moins d(?:e |')(${numberPattern}) (jours?|semaines?)\\b`, 'g'),
    (asOf, match) => from(asOf, lengthOf(match)),
  ],
  [
    new RegExp(`(?<=${ofPlaying})\\bdans (?:quelques (?:heures|minutes|instants)|moins d'une heure)\\b`, 'g'),
    (asOf) => [asOf],
  ],
  [new RegExp(`(?=avant la fin)${notBuying}\\bavant la fin du mois\\b`, 'g'), (asOf) => untilMonthEnds(asOf)],
  [
    new RegExp(`(?=avant la fin)${notBuying}\\bavant la fin de la semaine\\b`, 'g'),
    (asOf) => from(asOf, ((7 - weekdayOf(asOf)) % 7) + 1),
  ],
  [new RegExp(`(?<=${ofHavingPlayed})\\ble week-?end (?:dernier|passe)\\b`, 'g'), lastWeekend],
]

function lengthOf(match: RegExpExecArray): number {
  return (parseNumber(match[1] ?? '') ?? 0) * ((match[2] ?? '').startsWith('semaine') ? 7 : 1)
}

function inSoMany(asOf: Day, match: RegExpExecArray): Day[] {
  const far = lengthOf(match)
  return (match[2] ?? '').startsWith('semaine')
    ? [-1, 0, 1].map((shift) => addDays(asOf, far + shift))
    : [addDays(asOf, far)]
}

/** So many days, the day of publication among them. */
function from(asOf: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(asOf, index))
}

function untilMonthEnds(asOf: Day): Day[] {
  return from(asOf, 31).filter((day) => day.slice(0, 7) === asOf.slice(0, 7))
}

/** Friday to Sunday of the week before. */
function lastWeekend(asOf: Day): Day[] {
  const sunday = addDays(asOf, -(weekdayOf(asOf) === 0 ? 7 : weekdayOf(asOf)))
  return [-2, -1, 0].map((shift) => addDays(sunday, shift))
}
