import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene } from '../scene/finding.ts'
import { momentOf } from '../scene/moments.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { sentenceAround } from '../text/reading.ts'

const lengths: Readonly<Record<string, number>> = {
  "un quart d'heure": 15,
  'une demi-heure': 30,
  'trente minutes': 30,
  'une heure': 60,
  'une heure et demie': 90,
  'deux heures': 120,
  'trois heures': 180,
}
const shifted = foldedPattern(
  `(?<![\\p{L}-])(${Object.keys(lengths).toReversed().join('|')}) plus (tard|tot)(?![\\p{L}-])`,
)
/** What goes on around a performance, and is no beginning of it. */
const around =
  /\b(?:portes?|bar|rencontr\w+|accueil|arriv\w+|guichets?|billetterie|visite|atelier|aperos?|navette|car|bus|train|dehors|sort\w+|finit?|fini[er]\w*|repart\w+|applaud\w+|rentr\w+)\b/

/** « 20 h le jeudi, une demi-heure plus tard le vendredi »: the day so told begins by so much after, or before, another of the run. */
export function findShiftedHours(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, shifted).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const sentence = sentenceAround(scene.reading, span)
    const words = scene.reading.folded.slice(sentence.start, sentence.end)
    const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
    const isBeside =
      moment !== null && Math.min(Math.abs(moment.start - span.end), Math.abs(span.start - moment.end)) < 12
    if (!isBeside || moment.wrong || around.test(words) || !scene.taken.isFree(span)) return []
    const distance = (lengths[match[1] ?? ''] ?? 0) * (match[2] === 'tard' ? 1 : -1)
    const others = scene.facts.performances.filter((one) => !moment.performances.includes(one))
    const isSo = moment.performances.some(({ minutes }) =>
      others.some((other) => minutes === null || other.minutes === null || minutes - other.minutes === distance),
    )
    const [first] = moment.performances
    if (isSo || first === undefined || others.length === 0) return []
    scene.taken.claim(span)
    return [
      contradicted(span, 'hour', {
        fact: `${first.fact}.startsAt`,
        message: asMessage('fact.hour-of-day', { playedFullDay: first.day, eitherClock: first.minutes ?? 0 }),
      }),
    ]
  })
}
