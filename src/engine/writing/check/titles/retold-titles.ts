import { matchesIn } from '../../../language/index.ts'
import { findName, wordsOf } from '../record/name-search.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

const kinds =
  '(?:spectacle|pièce|création|comédie|tragédie|fable|concert|récital|solo|duo|ballet|opéra|conte|farce|film|album|histoire|drame|monologue|proposition)'
/** What is said of a show behind its title. */
export const ofAShow = new RegExp(
  `^(?: ?[»”*_])?(?:,? (?:raconte|réunit|rassemble|convoque|revient|arrive|débarque|se (?:joue|donne|pose)|s'offre|s'installe|dure|parle d|est (?:à l'affiche|une? ${kinds})|voit le jour|fait (?:escale|rire|salle comble))|, (?:(?:une?|le|la|son|sa|cette|ce|leur) )?(?:\\p{Ll}+ ){0,2}?${kinds})(?![\\p{L}])|^, d(?:e |')(?=\\p{Lu})`,
  'u',
)
const wordBehind = /^ (\p{Ll}{3,})(?![\p{L}'-])/u
const notAdjective =
  /^(?:nous|vous|qui|que|quand|les|des|est|sont|sera|ont|pour|par|dans|chez|avec|sans|sur|sous|entre|toujours|enfin|encore|aussi|ici|puis|mais|donc|car|comme|leur|lui|elle|elles|ils|avant|apres|deja|bien|tout|tous|toute|aux|une|dont|ainsi|alors|aujourd|demain|hier|ou|jusqu|depuis|contre|vers|(?:\p{L}+ment))$/u

/**
 * Titles told otherwise than the record has them, where the text gives them a capital and no quotes: « Nuit blanche » for
 * « Nuit bleue », « Un jour, je serai grande » for « Plus tard, je serai grande », « Les Flocons » for « Flocons »,
 * « Le Misanthrope amoureux » for « Le Misanthrope ».
 */
export function retoldTitles(scene: Scene, title: string): Span[] {
  const name = normaliseText(title)
  return [
    ...ofAnotherAdjective(scene, name),
    ...endingAlike(scene, name),
    ...underAnArticle(scene, name),
    ...nearWithoutArticle(scene, name),
    ...goingOn(scene, name),
    ...goingOnAsHeading(scene, name),
    ...withAWordMore(scene, name),
    ...behindItsKind(scene, name),
    ...behindAPreposition(scene, name),
  ]
}

/** « défend Nuit blanche »: a title of a noun and what tells it from others, with an adjective instead; its capital within a sentence makes it a name. */
function ofAnotherAdjective(scene: Scene, name: string): Span[] {
  const own = /^((?:Les? |La |L')?(\p{Lu}\p{L}{3,})) ((?:de |du |des |d')?\p{Ll}{3,})$/u.exec(name)
  if (own === null || isCommonOpening(own[2] ?? '')) return []
  const [, opening = '', , qualifier = ''] = own
  const { plain } = scene.reading
  return findName(scene.reading, opening, { slips: false }).flatMap((hit) => {
    const said = wordBehind.exec(plain.slice(hit.end, hit.end + 30))
    const word = said?.[1] ?? ''
    if (said === null || word === qualifier || notAdjective.test(foldText(word))) return []
    const span = { start: hit.start, end: hit.end + said[0].length }
    if (!/^\p{Lu}/u.test(plain.slice(hit.start)) || !wearsCapitals(plain, hit)) return []
    return isWithinSentence(plain, hit) || ofAShow.test(plain.slice(span.end, span.end + 60)) ? [span] : []
  })
}

/** The noun of « la Nuit » wears its capital too. */
function wearsCapitals(plain: string, span: Span): boolean {
  return !/ \p{Ll}/u.test(plain.slice(span.start, span.end))
}

function isWithinSentence(plain: string, span: Span): boolean {
  return /(?:\p{Ll}|,) $/u.test(plain.slice(Math.max(0, span.start - 3), span.start))
}

const fewestWords = 4
const fewestAlike = 3

/** « l'héroïne de Un jour, je serai grande »: the title's last words behind another opening, which wears a capital within a sentence. */
function endingAlike(scene: Scene, name: string): Span[] {
  const target = foldText(name).match(/[\p{L}\d]+/gu) ?? []
  if (target.length < fewestWords) return []
  const words = wordsOf(scene.reading)
  const { plain } = scene.reading
  return words.flatMap((first, index) => {
    if (!/^\p{Lu}/u.test(plain.charAt(first.start)) || !isWithinSentence(plain, first)) return []
    const window = words.slice(index, index + target.length)
    const last = window.at(-1)
    if (last === undefined || window.length < target.length) return []
    const same = sharedEnd(
      window.map(({ folded }) => folded),
      target,
    )
    const letters = target.slice(target.length - same).join('').length
    const enough = same >= fewestAlike && same < target.length && letters * 2 > target.join('').length
    return enough && !/[.!?;:\n]/.test(plain.slice(first.start, last.end))
      ? [{ start: first.start, end: last.end }]
      : []
  })
}

function sharedEnd(words: readonly string[], target: readonly string[]): number {
  let shared = 0
  while (shared < target.length && words.at(-1 - shared) === target.at(-1 - shared)) shared += 1
  return shared
}

const determined =
  /^(?:L[ea]s?|L'|Des|Mes|Tes|Ses|Nos|Vos|Leurs|Ces|Cette?|Un|Une|Mon|Ton|Son|Ma|Ta|Sa|Tou[ts]|Toutes?)(?: |(?<=')|$)/u
const article = /(?:L[ea]s? |L'|Une? )$/u

/**
 * « pour Le Chemin noir », « Les Flocons, le spectacle du Cirque »: an article that the title has not, with its capital within a
 * sentence, or a plural one before what one says of a show.
 */
function underAnArticle(scene: Scene, name: string): Span[] {
  if (!/^\p{Lu}\p{Ll}+/u.test(name) || determined.test(name)) return []
  const { plain } = scene.reading
  return findName(scene.reading, name, { slips: false }).flatMap((hit) => {
    const led = article.exec(plain.slice(Math.max(0, hit.start - 4), hit.start))?.[0]
    if (led === undefined) return []
    const span = { start: hit.start - led.length, end: hit.end }
    if (isWithinSentence(plain, span)) return [span]
    const isPlural = led === 'Les ' && /^\p{Lu}/u.test(plain.slice(hit.start))
    return isPlural && ofAShow.test(plain.slice(hit.end, hit.end + 60)) ? [span] : []
  })
}

/** « son solo Ce que nous dit la mer » for « Ce que dit la mer »: all of the title's words, and one more among them. */
function withAWordMore(scene: Scene, name: string): Span[] {
  const target = foldText(name).match(/[\p{L}\d]+/gu) ?? []
  if (target.length < 3) return []
  const words = wordsOf(scene.reading)
  const { plain } = scene.reading
  return words.flatMap((first, index) => {
    const last = words[index + target.length]
    if (first.folded !== target[0] || last === undefined || last.folded !== target.at(-1)) return []
    const window = words.slice(index, index + target.length + 1).map(({ folded }) => folded)
    const more = window.findIndex((word, place) => word !== target[place])
    if (more < 1 || window[more]?.length === 1 || window.toSpliced(more, 1).join(' ') !== target.join(' ')) return []
    const span = { start: first.start, end: last.end }
    const isName = /^\p{Lu}/u.test(plain.charAt(span.start)) && !/[.!?;:\n]/.test(plain.slice(span.start, span.end))
    return isName && (isWithinSentence(plain, span) || ofAShow.test(plain.slice(span.end, span.end + 60))) ? [span] : []
  })
}

const ofKind = new RegExp(
  `(?<!\\p{L})(?:son|sa|le|la|ce|cette|leur|notre|du|de la|d'un|d'une) (?:\\p{Ll}+ )?(?:${kinds}|seule?[- ]en[- ]scène|one[- ](?:wo)?man[- ]show) (\\p{Lu}[^.!?;:,«»"“”()\\n]{3,60}?)(?= ?(?:[.!?;:,()\\n]|$))`,
  'gu',
)

/** « son one-man-show Je n'oublie jamais » for « J'oublie tout »: behind the word for what it is, other words around one of the title's. */
function behindItsKind(scene: Scene, name: string): Span[] {
  const heavy = (text: string): string[] => foldText(text).match(/[\p{L}\d]{4,}/gu) ?? []
  const target = heavy(name)
  return matchesIn(scene.reading.plain, ofKind).flatMap((match) => {
    const said = match[1] ?? ''
    const span = { start: match.index + match[0].length - said.length, end: match.index + match[0].length }
    const isTold = foldText(said).includes(foldText(name)) || foldText(name).startsWith(foldText(said))
    const isOthers = scene.names.some(({ start, end }) => start <= span.start && end > span.start)
    return said.includes(' ') && !isTold && !isOthers && heavy(said).some((word) => target.includes(word)) ? [span] : []
  })
}

/** « À tire-d'aile se pose » for « Tire-d'aile »: the title's capital gone to a word more, at the opening, before what one says of a show. */
function behindAPreposition(scene: Scene, name: string): Span[] {
  const { plain } = scene.reading
  if (!/^\p{Lu}/u.test(name)) return []
  return findName(scene.reading, name, { slips: false }).flatMap((hit) => {
    const led = /(?:^|[.!?…»\n] ?)((?:À|A|En|Sur|Sous|Dans|Par|Pour|Vers|Sans|Avec|De|D'|Après|Entre) ?)$/u.exec(
      plain.slice(Math.max(0, hit.start - 10), hit.start),
    )?.[1]
    if (led === undefined || !/^\p{Ll}/u.test(plain.slice(hit.start))) return []
    return ofAShow.test(plain.slice(hit.end, hit.end + 60)) ? [{ start: hit.start - led.length, end: hit.end }] : []
  })
}

/** « Filles du vent » for « La Fille du vent »: the article left out, and a letter changed. */
function nearWithoutArticle(scene: Scene, name: string): Span[] {
  const bare = /^(?:Les? |La |L')(\p{Lu}\p{L}+ .+)$/u.exec(name)?.[1]
  if (bare === undefined) return []
  const { plain } = scene.reading
  return findName(scene.reading, bare, { slips: true }).filter(
    (hit) =>
      hit.likeness === 'near' &&
      /^\p{Lu}/u.test(plain.slice(hit.start)) &&
      (isWithinSentence(plain, hit) || ofAShow.test(plain.slice(hit.end, hit.end + 60))),
  )
}

const adjectiveEnding =
  /(?:eux|euse|ant|ante|ants|antes|ée?s?|ique|al|ale|aux|il|ille|if|ive|el|elle|ois|oise|ien|ienne|ard|arde|in|ine|eur|esque|able|ible|oir|oire|anc|anche|gris|ert|erte|leu|leue|ouge|une)s?$/u

/** « Le Misanthrope amoureux »: the title and an adjective more, between its quotes or before what one says of a show. */
function goingOn(scene: Scene, name: string): Span[] {
  const { plain } = scene.reading
  return findName(scene.reading, name, { slips: false }).flatMap((hit) => {
    const said = wordBehind.exec(plain.slice(hit.end, hit.end + 30))
    const word = said?.[1] ?? ''
    if (said === null || notAdjective.test(foldText(word)) || !adjectiveEnding.test(word)) return []
    const span = { start: hit.start, end: hit.end + said[0].length }
    if (!/^[\p{Lu}\d]/u.test(plain.slice(hit.start))) return []
    const behind = plain.slice(span.end, span.end + 60)
    const marked = /[«“"*_] ?$/.test(plain.slice(Math.max(0, hit.start - 2), hit.start)) && closing.test(behind)
    return marked || ofAShow.test(behind) ? [span] : []
  })
}

/** « Le Cid, l'honneur d'un père » on a line of its own: a heading that opens as the title and goes on, tied by a small word. */
function goingOnAsHeading(scene: Scene, name: string): Span[] {
  const { plain } = scene.reading
  return findName(scene.reading, name, { slips: false }).flatMap((hit) => {
    const rest = /^ (?:de la |de l'|du |des |de |d')\p{L}+(?=\n|$)/u.exec(plain.slice(hit.end, hit.end + 40))?.[0]
    const opens = /(?:^|\n)$/.test(plain.slice(Math.max(0, hit.start - 1), hit.start))
    const isOfOthers = scene.names.some(({ start, end }) => start > hit.start && start < hit.end + 4 && end > hit.end)
    return rest !== undefined && opens && !isOfOthers && / /.test(name) && !/ (?:de |d')\p{Lu}/u.test(rest)
      ? [{ start: hit.start, end: hit.end + rest.length }]
      : []
  })
}

/** Quotes that no source follows: a review may open with the title. */
const closing = /^ ?[»”"*_](?! ?(?:[(—–]|, (?:écrit|note|dit|selon|pour|titre|résume)|, \p{Lu}))/u
