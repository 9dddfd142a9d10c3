import { asMessage } from '../../../../contract/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import type { Day } from '../text/days.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { weekdayPattern } from './date-tokens.ts'

const called =
  "(?:annulee?s?|annulations?|supprimee?s?|deprogrammee?s?|n'(?:aura|auront|a|ont) pas lieu|ne se (?:jouera|joue|donnera|donne|tiendra)(?:nt)? (?:pas|plus)|ne (?:sera|seront) pas (?:jouee?s?|donnee?s?|assuree?s?)|est tombee? a l'eau)"
/** « la séance du samedi 17 est annulée », « samedi 17 à 17 h (annulé) », « samedi 17, pas de représentation ». */
const behind = new RegExp(
  `^[^.;!?\\n]{0,50}?(?:\\b${called}|, (?:il n'y aura )?(?:pas|plus) de (?:representation|spectacle|seance|concert))(?![\\p{L}])`,
  'u',
)
/** « Annulation : samedi 17 », « est annulée la séance du samedi 17 ». */
const ahead = new RegExp(`(?<![\\p{L}'])${called}[^.;!?\\n]{0,50}$`, 'u')
/** What a sentence goes on to once it is said: « …, rendez-vous dimanche ». */
const goesOn =
  /\b(?:rendez-vous|reportee?s?|remplacee?s?|deplacee?s?|maintenue?s?|aura lieu|reste(?:nt)?|mais|en revanche|nous jouerons)\b/
const anotherDay = new RegExp(`\\b(?:${weekdayPattern}s?\\b(?: \\d{1,2})?|\\d{1,2} \\p{L}{3,9})`, 'u')
const joined = new RegExp(
  `^(?:,| et| ainsi que| puis)? ?(?:le |du |celle du |celui du )*(?:${weekdayPattern} )?\\d{0,2}`,
  'u',
)

/** « La séance du 12 n'est pas annulée » */
const deniesIt = /\bn(?:'|e )[a-z' ]{2,16}\b(?:pas|plus|jamais) (?:ete )?(?:annul|supprim|deprogramm)/

/** Whether the sentence says of the day that stands there that nothing will be played. */
export function isSaidCancelled(scene: Scene, day: Span): boolean {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, day)
  const after = folded.slice(day.end, sentence.end)
  const said = behind.exec(after)?.[0]
  if (said !== undefined && deniesIt.test(said)) return false
  if (said !== undefined && !goesOn.test(said)) {
    const between = said.replace(joined, '')
    if (!anotherDay.test(between)) return true
  }
  const before = folded.slice(sentence.start, day.start)
  const lead = ahead.exec(before)
  if (lead === null || goesOn.test(lead[0])) return false
  // « La séance de samedi est annulée, … dimanche »: the word is of the day before it.
  return !anotherDay.test(before.slice(0, lead.index)) && !anotherDay.test(lead[0])
}

/** A day of which the text says that it is cancelled: right where the record cancels a performance on it. */
export function judgeCancelled(scene: Scene, span: Span, isMeant: (day: Day) => boolean): Finding | null {
  const cancelled = scene.facts.cancelled.find((performance) => isMeant(performance.day))
  if (cancelled !== undefined)
    return supported(span, 'date', `${cancelled.fact}.status`, asMessage('fact.is-cancelled'))
  const played = scene.facts.performances.find((performance) => isMeant(performance.day))
  if (played === undefined) return null
  return contradicted(span, 'date', {
    fact: `${played.fact}.status`,
    message: asMessage('fact.not-cancelled', { playedFullDay: played.day }),
  })
}

/** Those of a day of which one says that they are cancelled, else those that are played. */
export function playedOrCancelled(scene: Scene, day: Span): readonly KnownPerformance[] {
  return isSaidCancelled(scene, day) && scene.facts.cancelled.length > 0
    ? scene.facts.cancelled
    : scene.facts.performances
}
