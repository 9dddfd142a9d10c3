import { literalPattern } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'

const played =
  /(?:piano|violons?|violoncelles?|altos?|contrebasses?|guitares?|orgue|clavecin|clarinettes?|saxophones?|batterie|accordeon|flutes?|trompettes?|percussions?|harpe|claviers?|chant|hautbois|basson|trombone|tuba|cor|basse|contre-tenor|tenor|baryton|soprano|mezzo(?:-soprano)?|contralto|voix|theremin|oud|kora|clavier|vielle|viole|cornet|bandoneon|ukulele|banjo|mandoline|luth|theorbe|xylophone|vibraphone|machines|synthe(?:tiseur)?s?|pianoforte|archets?|cordes|cuivres|bois|vents|baguettes|futs|soufflet|six[- ]cordes|quatre[- ]cordes)/
const after = new RegExp(
  `^(?:,? (?:(?:est|sera|passe|s'installe|s'assied|prend place|accompagne|l'accompagne|les accompagne|joue|brille|improvise|officie|veille) )?(?:au|aux|a la|a l'|a l) ?|,? (?:qui )?(?:tien(?:t|nent)|joue(?:nt)? (?:du|de la|de l'|de|des)|empoigne|pren(?:d|nent)|manie|caresse|fait (?:chanter|sonner|vibrer)) ?(?:son|sa|le|la|l'|une?|leurs?)? ?|,? ?\\(| (?:et|avec) (?:son|sa|ses|leurs?) |, (?:(?:un|une|le|la|l'|son|sa) ?)?)(${played.source})(?![\\p{L}-])(?! d(?:e |'))`,
  'u',
)
const before = new RegExp(
  `(?<![\\p{L}-])(${played.source})(?: solo)? ?[:=] ?$|(?:^|[\\n·|•›>/–—-] ?)(${played.source}) $|(?:^|[.,;:!?\\n·|•–—(] ?|\\bet )(?:au|aux|a la|a l') ?(${played.source})(?:,| ?\\.{3}| ?…| ?[:?])(?: (?:c'est|ce sera|ce sont|voici|il y a|on retrouve|on entend\\w*|merci(?: a)?|(?:l'|l[ea] |notre |une? )[a-z-]{4,}))? $|(?<![\\p{L}-])(${played.source}),? (?:c'est )?cel(?:le|ui) d(?:e |')$|(?:^|[.,;:!?\\n·|•–—(] ?|\\bet )(?:au|aux|a la|a l') ?(${played.source}) $|(?<![\\p{L}-])(${played.source}),? (?:(?:est|sera|sont|seront|etait) )?(?:tenue?s?|jouee?s?|assuree?s?) par $`,
  'u',
)

/** « …, Y l'accordéon »: the verb was said of another. */
const apposed = new RegExp(`^ (?:le |la |l'|les )(${played.source})(?= ?(?:[.,;!?\\n]|$| et ))`, 'u')

/** « A et B aux violons »: of both, where the instrument is several. */
function endOfPair({ reading, names }: Scene, hit: Span): number {
  const next = names.find(({ start }) => start >= hit.end)
  if (next === undefined || reading.folded.slice(hit.end, next.start) !== ' et ') return hit.end
  return /^ aux \p{L}+s/u.test(reading.folded.slice(next.end, next.end + 20)) ? next.end : hit.end
}

/** « devant le micro, X » */
const atMicrophone = /\b(?:devant le|derriere le|au) micro(?:phone)?(?:,| ?:) $/

/** The instrument a text gives to a person whom the record credits with others only; null when it gives none, or the right one. */
export function otherInstrument(scene: Scene, hit: Span, name: string): { said: string; credited: string[] } | null {
  const { folded } = scene.reading
  const sings = /^,? (?:qui )?(?:chante(?:nt|ra)?|prete(?:ra)? sa voix|donne de la voix)\b/.test(
    folded.slice(hit.end, hit.end + 26),
  )
    ? 'chant'
    : tellsTales.test(folded.slice(hit.end, hit.end + 40))
      ? 'récit'
      : undefined
  const closing = endOfPair(scene, hit)
  const held = after.exec(folded.slice(closing, closing + 30)) ?? apposed.exec(folded.slice(hit.end, hit.end + 30))
  // « au micro X, à la trompette Y »: a name behind the instrument takes it.
  const ofNext =
    held !== null &&
    // « X, une guitare et un violon »: what the evening is made of.
    (/^, une? .+? (?:et|,) ?une? /.test(folded.slice(closing, closing + held[0].length + 8)) ||
      /^(?: (?!et |puis |ou |tandis |pendant )\p{Ll}+)? \p{Lu}/u.test(
        scene.reading.plain.slice(closing + held[0].length, closing + held[0].length + 16),
      ))
  const said =
    sings ??
    (ofNext ? undefined : held?.[1]) ??
    (atMicrophone.test(folded.slice(Math.max(0, hit.start - 24), hit.start)) ? 'chant' : undefined) ??
    before
      .exec(folded.slice(Math.max(0, hit.start - 30), hit.start))
      ?.slice(1)
      .find(Boolean)
  if (said === undefined) return null
  const roles = (scene.facts.record.credits ?? [])
    .filter((credit) => foldText(credit.name).includes(foldText(name)))
    .map((credit) => credit.role)
  const credited = roles.filter((role) =>
    new RegExp(`(?<![\\p{L}-])${played.source}(?![\\p{L}-])`, 'u').test(foldText(role)),
  )
  const range = otherRange(folded.slice(hit.end, hit.end + 60), said, roles)
  if (range !== null) return range
  const isLabelled = labelling.test(folded.slice(Math.max(0, hit.start - 40), hit.start))
  if (credited.length === 0 && said === 'récit') return null
  if (credited.length === 0) return heldByAnother(scene, { name, said, roles, isLabelled })
  // « musicienne » or « interprétation » says nothing of the instrument.
  if (credited.length < roles.length) return null
  return credited.some((role) => plays(foldText(role), said)) ? null : { said, credited }
}

/** « X dira les contes »: what a narrator does, and nobody who is credited with an instrument alone. */
const tellsTales =
  /^,? (?:qui )?(?:nous |vous )?(?:di(?:t|ra)|li(?:t|ra)|cont(?:e|era)|racont(?:e|era)|recit(?:e|era)) (?:les |des |le |la |l'|ses |un |une )(?:\p{L}+ )?(?:contes?|histoires?|poemes?|recits?|textes?|fables?|vers|legendes?|lettres?|psaumes|evangile)(?!\p{L})/u

/** A credit that names an instrument and no voice: « guitare », « violon et alto ». */
export function isOfAnInstrument(role: string): boolean {
  const folded = foldText(role)
  return new RegExp(`(?<![\\p{L}-])${played.source}(?![\\p{L}-])`, 'u').test(folded) && !voices.test(folded)
}

const voices = /\b(?:chant|contre-tenor|tenor|baryton|soprano|mezzo|contralto|alto|basse|voix)/

/** What one says for several instruments: « au clavier » of a pianist, « à l'archet » of a violinist. */
const families: readonly (readonly [RegExp, RegExp])[] = [
  [/^récit$/, /recit|narrat|conte(?!mp)|lect|voix|texte/],
  [/^voix$/, /\b(?:chant|contre-tenor|tenor|baryton|soprano|mezzo|contralto|alto|basse|voix|slam|rap)/],
  [/^claviers?$/, /piano|orgue|clavecin|accordeon|synthe|celesta|epinette|harmonium|harmonica de verre/],
  [/^(?:archets?|cordes)$/, /violon|alto|violoncelle|contrebasse|viole|vielle|rebec|guitare|harpe|luth|theorbe|cordes/],
  [/^cuivres$/, /trompette|trombone|tuba|\bcor\b|cornet|bugle|saxhorn|serpent|sacqueboute/],
  [/^(?:bois|vents)$/, /flute|clarinette|hautbois|basson|saxo|cornemuse|chalemie|trompette|trombone|tuba|\bcor\b/],
  [
    /^(?:baguettes|futs|percussions?)$/,
    /batterie|percussion|timbales|vibraphone|marimba|xylophone|tambour|cajon|tabla/,
  ],
  [/^soufflet$/, /accordeon|bandoneon|concertina/],
  [/^six[- ]cordes$/, /guitare/],
  [/^quatre[- ]cordes$/, /basse|ukulele|violon/],
]

function plays(role: string, said: string): boolean {
  return (
    new RegExp(`(?<!\\p{L})${literalPattern(said.replace(/s$/, ''))}s?(?!\\p{L})`, 'u').test(role) ||
    (said.startsWith('saxo') && role.includes('saxo')) ||
    (said === 'chant' && voices.test(role)) ||
    families.some(([word, members]) => word.test(said) && members.test(role))
  )
}

/** « À l'accordéon, X », « Accordéon : X »: the instrument names who holds it. */
const labelling = /(?:(?:^|[.;:!?\n·|•–—] ?)(?:aux?|a la|a l') ?[\p{L}-]+, | ?: )$/u
const inMusic = /musici|composit|musique/
const onStageOrInMusic = /musici|avec|cast|composit|musique|scene/

/** Of one whose credit names no instrument, nor a stage that may hold any: what another is credited with is not theirs. */
function heldByAnother(
  scene: Scene,
  { name, said, roles, isLabelled }: { name: string; said: string; roles: string[]; isLabelled: boolean },
): { said: string; credited: string[] } | null {
  if (said === 'chant' || roles.some((role) => (isLabelled ? inMusic : onStageOrInMusic).test(foldText(role))))
    return null
  const other = (scene.facts.record.credits ?? []).some(
    (credit) => !foldText(credit.name).includes(foldText(name)) && plays(foldText(credit.role), said),
  )
  return other ? { said, credited: roles } : null
}

const ranges = [
  /^(?:sopranino|soprano|alto|tenor|baryton|basse|contrebasse)$/,
  /^(?:electrique|acoustique|folk|classique)$/,
]

/** « saxophone alto » of one who is credited with a tenor: the same instrument, another size or make. */
function otherRange(
  after: string,
  said: string,
  roles: readonly string[],
): { said: string; credited: string[] } | null {
  const stem = said.replace(/s$/, '')
  const rangeIn = (text: string): string | undefined =>
    new RegExp(`(?<!\\p{L})${literalPattern(stem)}s? (\\p{L}+)`, 'u').exec(text)?.[1]
  const range = rangeIn(after)
  const family = ranges.find((one) => range !== undefined && one.test(range))
  if (family === undefined) return null
  const credited = roles.filter((role) => family.test(rangeIn(foldText(role)) ?? ''))
  if (credited.length === 0 || credited.some((role) => rangeIn(foldText(role)) === range)) return null
  return { said: `${said} ${range}`, credited }
}
