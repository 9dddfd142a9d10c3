import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { opensCommonly } from '../scene/name-shapes.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { isPressName, pressNamesIn } from './press.ts'

const drawn =
  /(?<![\p{L}\d])T{3,4}(?![\p{L}\d])|[★⭐🌟]{1,5}(?:½)?[☆✩]{0,4}|(?<![\p{L}\d])[Tt]{2,4}(?=\s*(?:dans|[-–—(,])?\s*(?:[Tt]élérama))/gu
const told = new RegExp(
  `\\b(${numberPattern}) ?(?:(?:[a-z]{4,} )?etoiles?\\b(?! filantes?)|★|⭐|t (?:dans|de) telerama|t(?<=telerama\\b[^.!?;\\n]{0,40}t)(?= ?(?:[.,;!?)]|$))|c(?:oe|œ)urs?\\b(?= (?:sur|dans|chez|pour) ))|(?<![\\d/]|\\b(?:degre|niveau|indice|echelon|force|risque|danger|stade) )([1-5](?:[,.]\\d)?) ?(?:/|sur) ?(?:5|cinq)(?![\\d/])|(?<=\\bnotee? )(\\d{1,2}(?:[,.]\\d)?) sur (?:10|20|dix|vingt)|(?<![\\d/,.])(\\d{1,2}(?=/20)|\\d{1,2}[,.]\\d|(?<=\\b(?:note|moyenne|noteee?)\\b[^.;!?\\n]{0,25})\\d{1,2}) ?/ ?(?:10|20)(?![\\d/])`,
  'g',
)

/** « la note maximale »: the record's stars, were they five. */
const highest = /\bnotes? (?:maximale|parfaite|maximum|la plus haute)\b/g

/** Stars of the press: how many, and whose. */
export function findStars(scene: Scene): Finding[] {
  const symbols = matchesIn(scene.reading.plain, drawn).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    count: [...match[0].replace(/[☆✩½]/g, '')].length,
  }))
  const words = matchesIn(scene.reading.folded, told).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    count:
      match[1] === undefined
        ? Number((match[2] ?? match[3] ?? match[4] ?? '').replace(',', '.'))
        : (parseNumber(match[1]) ?? 0) +
          (/^ et demie?\b/.test(scene.reading.folded.slice(match.index + match[0].length)) ? 0.5 : 0),
  }))
  const tops = matchesIn(scene.reading.folded, highest).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    count: 5,
  }))
  // « prix 2023 ★ »: the year counts no stars.
  const ornaments = symbols.some((hit) => hit.count === 1)
    ? [...adornments(scene), ...symbols.filter((hit) => hit.count === 1 && isToldBeside(scene, hit, words))]
    : []
  // « 3 ★ dans Télérama »: the sign is what the number counts.
  const drawnAlone = symbols.filter(({ start, end }) => !words.some((word) => word.start < start && end <= word.end))
  return [...drawnAlone, ...words, ...tops].flatMap((hit) => {
    if (
      !scene.taken.isFree(hit) ||
      isBullet(scene, hit) ||
      isOfTheSky(scene, hit) ||
      isOfNoPaper(scene, hit) ||
      isDay(scene, hit) ||
      ornaments.some((one) => one.start < hit.end && hit.start < one.end)
    )
      return []
    const source = sourceNear(scene, hit)
    const span =
      source !== null && source.start >= hit.end && source.start - hit.end < 12
        ? { start: hit.start, end: source.end }
        : hit
    scene.taken.claim(span)
    return [judge({ scene, span, count: hit.count, source })]
  })
}

/** « Quatre étoiles dans La Vigie ⭐ », « ⭐ Quatre étoiles »: one sign beside stars that the words counted. */
function isToldBeside({ reading }: Scene, hit: Span, words: readonly Span[]): boolean {
  return words.some(({ start, end }) => {
    if (!/etoiles?$/.test(reading.folded.slice(start, end))) return false
    const between = start >= hit.end ? reading.folded.slice(hit.end, start) : reading.folded.slice(end, hit.start)
    return start >= hit.end ? /^ ?$/.test(between) : between.length < 60 && !/[.!?;:\n]/.test(between)
  })
}

/** « ★ prix des Passeurs 2023 ★ »: one star on either side of a stretch adorns it. */
function adornments(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, adorned)
    .filter(({ 1: words = '' }) => !isPressName(scene, foldText(words)))
    .flatMap((match) => {
      const last = match.index + match[0].length
      return [
        { start: match.index, end: match.index + 1 },
        { start: last - 1, end: last },
      ]
    })
}

const adorned = /(?<![★⭐🌟] ?)[★⭐] ?(?=[\p{L}\d])([^★⭐🌟\n•|]{3,80}?) ?[★⭐](?! ?[★⭐🌟])/gu

/** « mer 5/5 14h30 »: a day of May on which one plays, that no paper stands beside. */
function isDay(scene: Scene, hit: Span): boolean {
  const [, day] = /^(\d) ?\/ ?5$/.exec(scene.reading.folded.slice(hit.start, hit.end)) ?? []
  return (
    day !== undefined &&
    scene.facts.performances.some((performance) => performance.day.endsWith(`-05-0${day}`)) &&
    sourceNear(scene, hit) === null
  )
}

/** « Un ver, une étoile »: nobody announces one star, and no paper gives it here. */
function isOfTheSky(scene: Scene, hit: Span & { count: number }): boolean {
  const written = scene.reading.folded.slice(hit.start, hit.end)
  return hit.count === 1 && /etoile/.test(written) && sourceNear(scene, hit) === null
}

/** « trois petites étoiles » that no paper gives are an image. */
function isOfNoPaper(scene: Scene, hit: Span): boolean {
  return / [a-z]+ etoiles?$/.test(scene.reading.folded.slice(hit.start, hit.end)) && sourceNear(scene, hit) === null
}

/** « · ★ La première fanfare au monde »: one star at the head of an item is its bullet. */
function isBullet(scene: Scene, hit: Span & { count: number }): boolean {
  const { plain } = scene.reading
  if (hit.end - hit.start > 1 || !/(?:^|\n|[·•|–—] ?)\s*$/.test(plain.slice(Math.max(0, hit.start - 4), hit.start)))
    return false
  return /^ \p{L}+ \p{Ll}/u.test(plain.slice(hit.end)) && sourceNear(scene, hit) === null
}

/** « Le Parisien lui a donné cinq étoiles, Le Progrès en a fait… »: who gives them stands before the verb. */
const gave =
  /^,? (?:qui )?(?:lui |leur |nous )?(?:a |ont |avait )?(?:donn|attribu|decern|accord|met|mis|coll|offr|offert|not)[a-z]*(?: [a-z]+){0,3} $/

function sourceNear(scene: Scene, hit: Span): Span | null {
  const sentence = sentenceAround(scene.reading, hit)
  const giver = pressNamesIn(scene, sentence).find(
    (name) => name.end <= hit.start && gave.test(scene.reading.folded.slice(name.end, hit.start)),
  )
  if (giver !== undefined) return giver
  const names = pressNamesIn(scene, sentence).sort((left, right) => distance(left, hit) - distance(right, hit))
  return names[0] ?? unknownSource(scene, hit)
}

const paper = "((?:L'|Le |La |Les )?\\p{Lu}[\\p{L}\\d'-]*(?: (?:du |de la |de |des |et )?\\p{Lu}[\\p{L}\\d'-]*){0,3})"
const paperAfter = new RegExp(
  `^ ?!? ?\\(?(?:(?:dans|pour|de|d'après|selon|par|chez|aux?|à|sur(?: le site)?(?: de| du)?|[-–—:(,]) ?)?${paper}`,
  'u',
)
const paperBefore = new RegExp(
  `(?:^|[\\n.!?] |\\n|[Nn]ote de |[Ss]elon |[Pp]our )${paper} ?(?:[:(–—-]|(?:lui )?(?:donne|attribue|décerne|accorde|met|note)(?: au spectacle)?)? ?$`,
  'u',
)

/** A paper that nobody listed: the name that stands against the stars. */
function unknownSource(scene: Scene, hit: Span): Span | null {
  const { plain } = scene.reading
  const before = plain.slice(Math.max(0, hit.start - 60), hit.start)
  const named = paperBefore.exec(before)?.[1]
  if (named !== undefined && !opensCommonly(named)) {
    const start = hit.start - before.length + before.lastIndexOf(named)
    return { start, end: start + named.length }
  }
  const after = paperAfter.exec(plain.slice(hit.end, hit.end + 50))
  const name = after?.[1]
  if (after === null || name === undefined || opensCommonly(name)) return null
  const end = hit.end + after[0].length
  return { start: end - name.length, end }
}

function distance(name: Span, hit: Span): number {
  return name.start >= hit.end ? name.start - hit.end : hit.start - name.end + 12
}

function judge(options: { scene: Scene; span: Span; count: number; source: Span | null }): Finding {
  const { scene, span, count, source } = options
  const known = scene.facts.record.stars
  if (known === null || known === undefined) return unsupported(span, 'star', asMessage('fact.stars-none'))
  if (source !== null && !sameSource(scene.reading.folded.slice(source.start, source.end), known.source)) {
    return unsupported(span, 'star', asMessage('fact.stars-other', { count: known.count, source: known.source }))
  }
  if (known.count === count) return supported(span, 'star', 'stars')
  return contradicted(span, 'star', {
    fact: 'stars.count',
    message: asMessage('fact.stars', { count: known.count, source: known.source }),
    suggestion: null,
  })
}

function sameSource(written: string, known: string): boolean {
  const folded = foldText(normaliseText(known))
  return folded.includes(written) || written.includes(folded)
}
