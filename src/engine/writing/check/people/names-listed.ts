import type { Scene } from '../scene/finding.ts'
import type { Span } from '../text/reading.ts'

/** Names that one list holds: one that never ends is walked through from each of its names. */
const longestList = 40

/** Walks back through « A, B et C » to where the list opens. */
export function listOpening(scene: Scene, hit: Span, all: readonly Span[]): number {
  let opening = hit.start
  for (const span of namesBefore(all, hit.start)) {
    if (
      isFronted(scene, span, opening) ||
      isOfAnotherClause(scene, span, opening) ||
      isOfAnotherWork(scene, span, opening) ||
      opensAnother.test(scene.reading.plain.slice(span.end, opening)) ||
      !/^\s*(?:\([^)]{0,40}\))?\s*(?:,|;|et|&|\/|·|•|\||[-–—]|,? et|ou|,? puis|contre)?(?: (?:a|de|d'))?\s*$/.test(
        scene.reading.folded.slice(span.end, opening),
      )
    )
      break
    opening = span.start
  }
  return opening
}

/** Those that end before a place, the nearest first; names stand in their order. */
function namesBefore(all: readonly Span[], place: number): readonly Span[] {
  const behind = firstFrom(all, place)
  return all
    .slice(Math.max(0, behind - longestList - 1), behind)
    .filter(({ end }) => end <= place)
    .slice(-longestList)
    .reverse()
}

function namesAfter(all: readonly Span[], place: number): readonly Span[] {
  const first = firstFrom(all, place)
  return all.slice(first, first + longestList)
}

/** Where the first name that begins at a place or after it stands: looked for by halves, since each name of a text asks. */
function firstFrom(all: readonly Span[], place: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** « Elle monte le texte de A ; B et C prêtent leurs voix »: behind a semicolon, names that a verb of their own follows. */
function isOfAnotherClause({ reading }: Scene, last: Span, opening: number): boolean {
  return (
    /^ ?; ?$/.test(reading.folded.slice(last.end, opening)) &&
    /^(?:[^\p{Ll}\s]\S*(?: (?:et |ou |de |du |d')?|, )){2,12}(?!et |ou |dans |pour |de |du |d'|a |au |aux )\p{Ll}{2,}/u.test(
      reading.plain.slice(opening, opening + 110),
    )
  )
}

/** « dans une adaptation de A, et B allume la mèche »: one whom « de » ties to a work, then another clause. */
function isOfAnotherWork({ reading }: Scene, first: Span, opening: number): boolean {
  return (
    /^, et $/.test(reading.folded.slice(first.end, opening)) &&
    /\p{L}{3,} (?:de |d'|par )$/u.test(reading.folded.slice(Math.max(0, first.start - 30), first.start)) &&
    actors.test(reading.plain.slice(opening, opening + 110))
  )
}

/** « Sur une musique de A, B s'envole »: what a clause opens with is A's, and B does what follows. */
function isFronted({ reading }: Scene, first: Span, opening: number): boolean {
  if (!/^, $/.test(reading.folded.slice(first.end, opening))) return false
  return (
    fronted.test(reading.folded.slice(Math.max(0, first.start - 90), first.start)) &&
    actors.test(reading.plain.slice(opening, opening + 110))
  )
}

const oneOfThem = '\\p{Lu}[^\\s,]*(?: (?:[Dd]e |[Ll]e |[Ll]a |[Vv]an )?\\p{Lu}[^\\s,]*){0,3}'
/** One or several who do what the verb behind them says. */
const actors = new RegExp(
  `^${oneOfThem}(?:(?:, ${oneOfThem})*,? et ${oneOfThem})? (?!et |ou |dans |pour |de |du |d'|a |au |à )\\p{Ll}`,
  'u',
)
const fronted =
  /(?:^|[.!?:;\n] ?)(?:(?:mise? en (?:scene|piste)|ecrite?|dirigee?|composee?|portee?|choregraphiee?|imaginee?|concue?|montee?)(?: et [^.,;:!?\n]{3,25})? par|(?:ce|cet|cette) [^.,;:!?\n]{3,30} (?:de|d')) ?$|(?:^|[.!?:;\n] ?)(?:sur|dans|sous|d'apres|devant|de(?= (?:la |l'))|des|du|avec|grace a|autour d[eu']s?|a partir d[eu']s?|au milieu d[eu']s?|au son d[eu']s?|porte par|guide par) [^.,;:!?\n]{2,70} (?:de |d'|du )$/

/** « Avec A & B · De C »: after a mark, a capital opens another statement. */
const opensAnother = /[·•|/–—-]\s*D(?:e |')$/

/** Walks on through « A et B jouent » to where the list ends; a comma alone may open another clause. */
export function listClosing(scene: Scene, hit: Span, all: readonly Span[]): number {
  let closing = hit.end
  for (const span of namesAfter(all, hit.end)) {
    if (!/^ ?(?:,|et|&|, et|,? puis|contre) $/.test(scene.reading.folded.slice(closing, span.start))) break
    closing = span.end
  }
  return / (?:et|puis|contre) |&/.test(scene.reading.folded.slice(hit.end, closing)) ? closing : hit.end
}

/** « A, B et C (jeu) » on a line or behind a semicolon: the bracket that closes a list, folded; null when none does. */
export function bracketOfList(scene: Scene, hit: Span, all: readonly Span[]): string | null {
  const { folded } = scene.reading
  let closing = hit.end
  for (const span of namesAfter(all, hit.end)) {
    if (!/^ ?(?:,|et|&|, et|,? puis|contre) $/.test(folded.slice(closing, span.start))) break
    closing = span.end
  }
  const opening = listOpening(scene, hit, all)
  if (closing === hit.end || !/(?:^|[\n;.!?:·|•–—] ?)$/.test(folded.slice(Math.max(0, opening - 3), opening)))
    return null
  return /^ \(([^()\n]{2,40})\)/.exec(folded.slice(closing, closing + 45))?.[1] ?? null
}

/** « Sous l'œil de X, metteuse en scène, Y danse »: whoever is told by their trade between commas is the one before them. */
const apposed =
  /, (?:le |la |l'|un |une |notre )?(?:[a-z]+ )?(?:metteu(?:r|se)s? en (?:scene|piste)|aut(?:eur|rice)s?|ecrivaine?s?|dramaturges?|compositeurs?|compositrices?|choregraphes?|scenographes?|costumi(?:er|ere)s?|eclairagistes?|plasticien(?:ne)?s?|decorat(?:eur|rice)s?|cheff?e?s?(?: d'orchestre)?|comedien(?:ne)?s?|act(?:eur|rice)s?|danseu(?:r|se)s?|chanteu(?:r|se)s?|musicien(?:ne)?s?|librettistes?|traduct(?:eur|rice)s?|createu\p{L}+|creatrices?)(?: [^,.;:!?\n]{2,30})?, $/u

/** « X tient la baguette, Y la mise en scène, Z… »: the verb said once, each name followed by its own work. */
const elided =
  / (?:l[ae]s? |l'|s(?:a|on|es) )(?:mise en (?:scene|piste|espace)|musique|partition|baguette|choregraphie|scenographie|decors?|costumes|lumieres?|eclairages|texte|livret|mots|notes|son|video|images)(?: [a-z]+)?(?:, (?:et )?| et )$/

const besideOne = /,? (?:est |sont )?(?:a la|au|aux|a l') ?[a-z' ]{3,24}, $/
/** « X le joue au violoncelle, Y… » */
const doneBeside = / (?:l[ea] |l'|les )?(?!et )[a-z]{3,} (?:a la|au|aux|a l') ?[a-z' ]{3,24}, $/

/** « X tient la plume, Y le plumeau » */
const held =
  / (?:tien(?:t|nent|dra)|pren(?:d|nent|dra)|mani(?:e|ent)|empoigne(?:nt)?) (?:la |le |les |l'|sa |son |ses )\p{L}+, $/u

/** « X à la baguette, Y en Carmen »: what follows a name up to the comma is that name's. */
export function isOfTheOneBefore(ahead: string, opening: number, all: readonly Span[]): boolean {
  return [besideOne, doneBeside, held, apposed, elided].some((pattern) => {
    const said = pattern.exec(ahead)?.[0]
    return (
      said !== undefined &&
      all.some(({ end }) => end > opening - ahead.length && Math.abs(end - (opening - said.length)) <= 1)
    )
  })
}
