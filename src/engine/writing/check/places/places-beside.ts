import { literalPattern, matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'
import { hallAdjectives, size } from './place-shapes.ts'

/** « Chapiteau blanc » for the « Chapiteau bleu »: the name's noun with another word in lower case. */
export function otherAdjectives(scene: Scene): Span[] {
  const { venues, halls } = scene.facts
  return [...venues, ...halls].flatMap(({ name }) => {
    const sized = new RegExp(`^(${size}) (\\p{L}{3,})$`, 'u').exec(name)
    if (sized !== null) return otherSizes(scene, sized[1] ?? '', sized[2] ?? '')
    const tied = /^(?:L[ea] |L')?(\p{Lu}\p{L}{2,}) (?:de la |de |du |des |d')(\p{Ll}{3,})$/u.exec(name)
    if (tied !== null) return otherComplements(scene, tied[1] ?? '', tied[2] ?? '')
    const parts = /(\p{Lu}\p{L}{3,}) (\p{Ll}{3,})$/u.exec(name) ?? inLowerCase.exec(name)
    if (parts === null) return []
    const [, noun = '', adjective = ''] = parts
    const lower = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`
    if (!scene.reading.plain.includes(`${noun} `) && !scene.reading.plain.includes(`${lower} `)) return []
    return [
      ...scene.reading.plain.matchAll(
        new RegExp(
          `(?<!\\p{L})(?:${noun}|(?<=(?<!\\p{L})(?:[Ll][ea]|[Aa]u|[Dd]u|[Ss]on|[Ss]a|[Nn]otre|[Ll]eur|[Vv]otre|[Cc]e|[Cc]ette|[Uu]ne?|[Ee]n) |(?:^|[\\n(,:;·|•–—/]) ?)${lower}(?= ${hallAdjectives}(?!\\p{L}))) (\\p{Ll}{4,})(?= ?(?:[.,;:!?)\\n]|$)| (?:à|au|aux|du|de|des|en|sur|dans|près|et|pour|où|qui|vous|nous|ce|le)(?!\\p{L}))`,
          'gu',
        ),
      ),
    ]
      .filter((match) => match[1] !== adjective)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  })
}

/** A hall of the record written « salle bleue ». */
const inLowerCase = new RegExp(`^(\\p{Ll}{4,}) (${hallAdjectives})$`, 'u')

/** « sur le quai des pêcheurs » for the « Quai d'honneur », where one plays. */
function otherComplements(scene: Scene, noun: string, complement: string): Span[] {
  const head = `[${noun.charAt(0)}${noun.charAt(0).toLowerCase()}]${noun.slice(1)}`
  const pattern = new RegExp(
    `(?<!\\p{L})(?:[Aa]u |[AaÀà] la |[Ss]ur l[ea] |[Dd]ans l[ea] |[Ss]ous l[ea] )(${head} (?:de la |de |du |des |d')(\\p{Ll}{3,}))(?!\\p{L})`,
    'gu',
  )
  return matchesIn(scene.reading.plain, pattern)
    .filter((match) => match[2] !== complement)
    .map((match) => ({
      start: match.index + match[0].length - (match[1] ?? '').length,
      end: match.index + match[0].length,
    }))
}

/** « au musée gallo-romain de Lyon » for the « Musée des Antiques »: the name's noun in lower case, another word for it, and its town. */
export function otherQualities(scene: Scene): Span[] {
  const { venues, cities } = scene.facts
  const towns = cities.map(({ name }) => literalPattern(name)).join('|')
  if (towns === '') return []
  return venues.flatMap(({ name }) => {
    const noun = /^(?:L[ea] |L')?(\p{Lu}\p{L}{3,}) /u.exec(name)?.[1]
    if (noun === undefined || !scene.reading.folded.includes(`${foldText(noun)} `)) return []
    const lower = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`
    const pattern = new RegExp(
      `(?<!\\p{L})(?:[Aa]u|[AaÀà] la|[Dd]ans l[ea]|[Dd]u|[Ll][ea]) (${lower} (\\p{Ll}{4,}(?:-\\p{Ll}+)*))(?= d(?:e |')(?:${towns})(?!\\p{L}))`,
      'gu',
    )
    return matchesIn(scene.reading.plain, pattern)
      .filter((match) => !foldText(name).includes(foldText(match[2] ?? '')))
      .map((match) => ({
        start: match.index + match[0].length - (match[1] ?? '').length,
        end: match.index + match[0].length,
      }))
  })
}

const grounds = 'place|placette|quai|square|esplanade|parvis|cours|cour|jardin|parc|prairie'

/** « quai Voltaire » where one plays on the « Place Carnot »: another ground of the same town; an address has its number before it. */
export function otherGrounds(scene: Scene): Span[] {
  const known = [...scene.facts.venues, ...scene.facts.halls].map(({ name }) => foldText(name))
  if (!known.some((name) => new RegExp(`^(?:${grounds})(?![\\p{L}-])`, 'u').test(name))) return []
  return matchesIn(scene.reading.plain, ground)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      const said = scene.reading.folded.slice(span.start, span.end)
      return !known.some((name) => name.includes(said) || said.includes(name)) && !isAddress(scene, span)
    })
}

const ground = new RegExp(
  `(?<![\\p{L}'-])(?:${grounds.replace(/(?<=^|\|)(\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)}) (?:(?:de la |de l'|de |du |des |d')?\\p{Lu}[\\p{L}'-]+)(?: (?:de la |de l'|de |du |des |d')?\\p{Lu}[\\p{L}'-]+)*`,
  'gu',
)

function isAddress({ reading }: Scene, span: Span): boolean {
  const sentence = sentenceAround(reading, span)
  return (
    /\d(?: ?(?:bis|ter))?,? $|\b(?:arret|station|metro|tram|bus|parking) $/.test(
      reading.folded.slice(Math.max(0, span.start - 12), span.start),
    ) ||
    /billetterie|guichet|reserv|renseign|office de tourisme|parking/.test(
      reading.folded.slice(sentence.start, span.start),
    )
  )
}

/** « Grande nef » for the « Petite nef ». */
function otherSizes(scene: Scene, own: string, noun: string): Span[] {
  const known = new Set([...scene.facts.venues, ...scene.facts.halls].map(({ name }) => foldText(name)))
  return [
    ...scene.reading.plain.matchAll(new RegExp(`(?<![\\p{L}-])(${size}) ${literalPattern(noun)}(?![\\p{L}-])`, 'giu')),
  ]
    .filter((match) => foldText(match[1] ?? '') !== foldText(own) && !known.has(foldText(match[0])))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
