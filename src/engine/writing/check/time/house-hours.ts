import { asMessage } from '../../../../contract/index.ts'
import { contradicted, type Finding, houseSays, type Scene, supported, unknownOfHouse } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { digitClock, minutesOf } from './clock-times.ts'
import { houseCue } from './weekdays.ts'

/** What is around an evening, and has hours of its own. */
export const aroundHouse =
  /portes?\b|billetterie|guichet|\baccueil\b|standard|\bbar\b|restaura|navette|parking|garderie|ouvert|ouvre(?! (?:l[ae] |en |cette |notre )(?:tournee|saison|serie|soiree|programmation|danse|marche|bal|festival|cycle|feu|beaute|edition))|telephone(?!s)|permanence|dernier (?:train|tram|bus|metro)|repas|apero|brunch|visite|atelier|rencontre|rendez-vous (?:avec|pour)|avant-propos|inauguration|\bcars?\b|\bdepart d|\bretour (?:vers|a|prevu)/

/** An hour of the box office, of the doors, of what is around the evening: not one at which the show is played. */
export function isOfHouse(scene: Scene, near: { nearby: string; words: string; span: Span; sentence: Span }): boolean {
  if (isInBoxOfficeHours(scene, near)) return true
  // « Samedi, 19 h 30, Chambre 12 ouvre sa porte »: the show opens, and no house.
  const title = foldText(normaliseText(scene.facts.record.title))
  const nearby = near.nearby
    .replace(`${title} ouvre`, '')
    .replace(/ (?:sa|ses) portes?\b/, (said) => (near.nearby.includes(`${title} ouvre`) ? '' : said))
  if (aroundHouse.test(nearby)) return !isOfTheDayBefore(scene, near.span, near.sentence)
  return (
    houseCue.test(near.words) &&
    !scene.moments.some((moment) => moment.start >= near.sentence.start && moment.end <= near.span.start)
  )
}

/** Judges an hour of the house by what its record writes; one at which the show is played is true of the house too. */
export function judgeHouse(scene: Scene, span: Span, minutes: number): Finding {
  const { houseProse, house } = scene.facts
  const hours = [...houseProse.matchAll(digitClock)].map((match) => minutesOf(match[0]))
  if (hours.includes(minutes)) return supported(span, 'hour', 'house.boxOfficeHours')
  const services = scene.facts.performances.flatMap(({ fact, record }) =>
    (['shuttle', 'childcare'] as const).flatMap((field) =>
      [...foldText(normaliseText(record[field] ?? '')).matchAll(digitClock)].map((match) => ({
        fact: `${fact}.${field}`,
        minutes: minutesOf(match[0]),
      })),
    ),
  )
  const ofService = services.find((service) => service.minutes === minutes)
  if (ofService) return supported(span, 'hour', ofService.fact)
  const meetings = scene.facts.performances.map((performance) => performance.minutes)
  if (meetings.includes(minutes)) return supported(span, 'hour', 'performances')
  if (hours.length > 0 && house?.boxOfficeHours) {
    return contradicted(span, 'hour', {
      fact: 'house.boxOfficeHours',
      message: houseSays(house.boxOfficeHours),
    })
  }
  return unknownOfHouse(scene, span, 'hour', asMessage('fact.house-hour-unknown'))
}

/** « Le Foyer sert dès 18 h 30 », « les planches sont prêtes dès 19 h »: an hour of the bar, told by the words of its own line. */
export function judgeAtBar(scene: Scene, span: Span, minutes: number): Finding | null {
  const bar = foldText(normaliseText(scene.facts.house?.bar ?? ''))
  const known = [...bar.matchAll(digitClock)].map((match) => minutesOf(match[0]))
  if (known.length === 0) return null
  const part = partAround(scene, span)
  const words = [...scene.reading.folded.slice(part.start, part.end).matchAll(/\p{L}{3,}/gu)]
    .map((match) => ({
      word: match[0],
      start: part.start + match.index,
      end: part.start + match.index + match[0].length,
    }))
    .filter(({ start, end }) => !scene.names.some((name) => name.start < end && start < name.end))
    .map(({ word }) => word)
  const ofBar = words.some(
    (word) => /^(?:bars?|buvettes?|foyer)$/.test(word) || (barWord.test(word) && bar.includes(word)),
  )
  if (!ofBar || words.some((word) => ofPlaying.test(word))) return null
  if (known.includes(minutes)) return supported(span, 'hour', 'house.bar')
  return contradicted(span, 'hour', {
    fact: 'house.bar',
    message: houseSays(scene.facts.house?.bar),
  })
}

/** The box office's hours, word for word as the house writes them; a record closes on a full stop, a sentence goes on. */
function isInBoxOfficeHours(scene: Scene, { words, span, sentence }: { words: string; span: Span; sentence: Span }) {
  const hours = foldText(normaliseText(scene.facts.house?.boxOfficeHours ?? '')).replace(/[.;,]$/u, '')
  const at = hours === '' ? -1 : words.indexOf(hours)
  return at >= 0 && span.start >= sentence.start + at && span.end <= sentence.start + at + hours.length
}

/** « dimanche 23 à 18 h. Accueil dès 17 h »: an hour that a date leads to is the show's, unless the house was spoken of before. */
function isOfTheDayBefore(scene: Scene, span: Span, sentence: Span): boolean {
  const { folded } = scene.reading
  const day = scene.moments.findLast((moment) => moment.end <= span.start && moment.start >= sentence.start)
  if (
    day === undefined ||
    !/^\s*(?:,|:|\(|–|-|\||a|des|vers)?\s*(?:c'est |ce sera |on joue |rendez-vous )?(?:a |des )?$/.test(
      folded.slice(day.end, span.start),
    )
  )
    return false
  return !aroundHouse.test(folded.slice(sentence.start, day.start))
}

const barWord =
  /^(?:sert|servi\p{L}*|planches?|verres?|assiettes?|tapas|boissons?|restauration|restaurant|cantine|diner|grignot\p{L}*|soupes?|tartines?)$/u

const ofPlaying =
  /^(?:concerts?|spectacles?|representation|jou\p{L}{1,4}|commence\p{L}*|debut\p{L}*|seances?|rencontre|discussion|echange|bord)$/u

/** Between two commas, brackets or strong marks. */
function partAround(scene: Scene, span: Span): Span {
  const { folded } = scene.reading
  const before = folded.slice(0, span.start)
  const start =
    Math.max(...[',', ';', ':', '(', '\n', '. ', '·', '|', '! ', '? '].map((mark) => before.lastIndexOf(mark))) + 1
  const end = /[,;:()\n·|!?]|\.(?: |$)/.exec(folded.slice(span.end))
  return { start: Math.max(0, start), end: end === null ? folded.length : span.end + end.index }
}
