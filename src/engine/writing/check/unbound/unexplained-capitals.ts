import { asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { isCommonWord, matchesIn } from '../../../language/index.ts'
import { isWholePressName } from '../claims/press.ts'
import { isInhabitant, isOfTheWorld } from '../places/names-of-the-world.ts'
import type { Facts } from '../record/facts.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { isAllusion, isCommonOpening, isOfCulture, placeHeads } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { isPersonified } from './stray-names.ts'
import { kindUnderHead } from './unbound-names.ts'

const capital = "\\p{Lu}\\p{Ll}[\\p{L}\\d]*(?:[-'][\\p{L}\\d]+)*"
/** A word with its capital, and the little words and capitals that go on with it. */
const run = new RegExp(
  `(?<![\\p{L}\\d@#_./-]|\\p{Lu}')(?:(?:L'|Le |La |Les |Un |Une )(?=\\p{L}))?${capital}(?: (?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|à|au|aux|en|et|sur|sous|pour) ?){0,2}${capital})*(?![\\p{L}\\d@]|\\.\\p{L})`,
  'gu',
)
/** What a capital owes to its place: a sentence, a line, an item, a quotation, a bracket begins. */
const opening = /(?:^|\n|[.!?…:;|/•·*_«"“”»(+=→–—>&✓-]|[^\p{L}\d\s,'’%€)°])\s*$/u

/** The word that a sentence begins with, and what leads from it to the next capital. */
const opener =
  /^(?:L'|\p{L}+(?:[-'](?!\p{Lu})\p{L}+)*[ '])(?:(?:de la |de l'|de |du |des |d'|la |le |les |l'|à |au |aux |en |et |sur |sous |pour ))*/u

/**
 * French gives a word its capital within a sentence only when it makes a name of it: « défend Nuit blanche », « sur l'esplanade
 * du Casino ». What no family has read, and neither the record, the house nor everybody knows, is the name of something else.
 */
export function findUnexplainedCapitals(scene: Scene): Finding[] {
  const { plain } = scene.reading
  return matchesIn(plain, run).flatMap((match) => {
    const whole = { start: match.index, end: match.index + match[0].length }
    const opens = opening.test(plain.slice(Math.max(0, whole.start - 60), whole.start))
    if (opens && isOfEveryone(foldText(match[0]))) return []
    const found = opens ? behindOpener(scene, whole) : whole
    // « Forum de Liège » of another house in the record's town.
    const span = found === null ? null : withoutTie(scene, scene.taken.freeOpening(found))
    if (span === null || !scene.taken.isFree(span) || isExplained(scene, span)) return []
    scene.taken.claim(span)
    const kind = kindUnderHead(plain.slice(span.start, span.end).toLowerCase()) ?? 'title'
    return [unsupported(span, kind, asMessage('fact.name-unknown'))]
  })
}

function withoutTie({ reading }: Scene, { start, end }: Span): Span {
  const tie = / (?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|à|au|aux|en|et|sur|sous|pour) ?)*$/u.exec(
    reading.plain.slice(start, end),
  )
  return { start, end: end - (tie?.[0].length ?? 0) }
}

/** « Merci Tournus ! », « Les Flocons »: what wears a capital behind the word that a sentence begins with; null when nothing does. */
function behindOpener({ reading }: Scene, { start, end }: Span): Span | null {
  const first = opener.exec(reading.plain.slice(start, end))?.[0] ?? ''
  const left = reading.plain.slice(start + first.length, end)
  // « Infos Pratiques », « Venez Nombreux »: a heading gives every word its capital.
  const isHeading =
    !/^(?:L'|Les? |La |Une? )/u.test(first) && isCommonOpening(first.trim()) && isCommonWord(left.toLowerCase())
  return first === '' || left === '' || isHeading ? null : { start: start + first.length, end }
}

function isExplained(scene: Scene, span: Span): boolean {
  const { plain, folded } = scene.reading
  const written = plain.slice(span.start, span.end)
  const words = written.split(/[ '-]/).filter((word) => /^\p{Lu}/u.test(word) && !/^(?:Le|La|Les|L|Un|Une)$/.test(word))
  const name = foldText(written).replace(/^(?:le |la |les |l'|une? )/, '')
  const before = folded.slice(Math.max(0, span.start - 60), span.start)
  const article = /(?:les?|la|une?|des) $/.exec(before)?.[0] ?? 'les '
  return (
    words.length === 0 ||
    words.some((word) => commonGivenNames.has(foldText(word))) ||
    isOfTheWorld(name) ||
    isOfCulture(name) ||
    isPersonified(scene, span) ||
    isWholePressName(scene, name) ||
    isQuoted(scene, span) ||
    isInhabitant(`${article}${name}`) ||
    isAllusion(before) ||
    isElsewhere(scene, span, before) ||
    ofAddress.test(name) ||
    (somebody.test(before) && (acts.test(before) || !words.some((word) => isCommonWord(word.toLowerCase())))) ||
    isNamed(scene, words, span)
  )
}

/** « L'Écho des planches n'y va pas par quatre chemins : « … » », « selon Plateaux, « … » »: who is quoted is judged with the quotation. */
function isQuoted({ reading }: Scene, { start, end }: Span): boolean {
  const ahead = reading.plain.slice(Math.max(0, start - 12), start)
  return (
    leadsToQuote.test(reading.plain.slice(end, end + 60)) &&
    /(?:(?:^|[.!?\n»] ?)(?:L'|L[ea]s? )?|(?:[Pp]our|[Ss]elon|[Dd]ans|[Dd]'après|[Cc]hez|[Ll]it) (?:l'|l[ea]s? )?)$/u.test(
      ahead,
    )
  )
}

const leadsToQuote = /^[^.!?\n«“"]{0,58}[:,]? ?[«“"]/u

/** Who plays whom, whatever the name is made of. */
const acts = /\b(?:jou|incarn|interpret|camp|appel|nomm)\p{L}* (?:une? |le |la |les |l')?$|\brole d(?:e |u |')$/u
/** « par la rue des Tanneurs », « arrêt Haute-Borne »: how one comes, and « une cuisine de Belfast », where the story is set. */
const ofTheWay =
  /(?<![\p{L}-])(?:rue|quai|avenue|boulevard|bd|allees?|impasse|ruelle|pont|parking|station|arret|ligne|chemin|route|sentier|metro|tram|bus|gare|faubourg|quartier)(?: \p{L}+)?(?: de la| de l'| du| des| de| d')? ?$/u
const somewhere = /(?:^|[ '])(?:de |d'|a |en |vers |jusqu'a )$/

function isElsewhere(scene: Scene, span: Span, before: string): boolean {
  const { plain } = scene.reading
  if (ofTheWay.test(before)) return true
  // « au foyer Sand »: the room was judged, whatever its name.
  const head = /(\p{L}+) $/u.exec(before)?.[1] ?? ''
  if (placeHeads.test(head) && !scene.taken.isFree({ start: span.start - 2, end: span.start - 1 })) return true
  const words = plain.slice(span.start, span.end).toLowerCase().split(/[ '-]/)
  if (!somewhere.test(before) || words.some((word) => word.length > 3 && isCommonWord(word))) return false
  const sentence = sentenceAround(scene.reading, span)
  return !scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
}

/** « campe Lopakhine », « un Créon fatigué », « dans le rôle d'Argante »: whom one plays, or speaks of as everybody's. */
const somebody =
  /(?:\b(?:jou|incarn|interpret|camp|chant|dans|repren|endoss|appel|nomm|personnage|role|docteur|reine|roi|prince|princesse|comte|capitaine|pere|mere|oncle|tante|frere|soeur)\p{L}*|\b(?:est|sont|devient|une?|son|sa|ses|mon|ma|ce|cette|notre|votre|disait|dit|ecrivait|juge|aime)|\b(?:role|personnage|histoire|aventures?|amours?|lettres?) d(?:e|u|es)) (?:d'|de |le |la |l')?$|\brole d'$/u

/** « Don Giovanni lui-même », « Peter Pan n'est pas loin »: whom a sentence may begin with. */
function isOfEveryone(name: string): boolean {
  return isOfCulture(name) || isOfTheWorld(name) || /^(?:m|mme|mlle|dr|me|la croix|la presse|neuf muses)\b/.test(name)
}

const ofAddress =
  /^(?:monsieur|madame|mesdames|messieurs|mademoiselle|maitre|docteur|categories?|serie|tarifs?|pass|carte|plan|plein|reduit|cher|chere|chers|cheres|internet|bac|cycle|niveau|public|publics|jeune|jeunes|adultes?|enfants?|president|ministre|directeur|directrice)\b/

interface Named {
  /** Every word of the names, labels and sentences of the record and the house, but the title's. */
  readonly words: ReadonlySet<string>
  readonly title: readonly string[]
}

const namedOf = new WeakMap<Facts, Named>()

function namedIn(facts: Facts): Named {
  const known = namedOf.get(facts)
  if (known !== undefined) return known
  const { record, venues, halls, cities, companies, people, otherNames, prose, houseProse } = facts
  const names = [...venues, ...halls, ...cities, ...companies, ...people, ...otherNames].map(({ name }) => name)
  const labels = (record.prices ?? []).map(({ label }) => label)
  const words = new Set([prose, houseProse, ...names, ...labels].flatMap(wordsOf))
  const named = { words, title: wordsOf(record.title) }
  namedOf.set(facts, named)
  return named
}

function wordsOf(text: string): string[] {
  return foldText(normaliseText(text)).match(/[\p{L}\d]+/gu) ?? []
}

/** True when every word is of a name, a label or a sentence that the record or the house holds, or of its title as it stands. */
function isNamed({ reading, facts }: Scene, words: readonly string[], span: Span): boolean {
  const { words: known, title } = namedIn(facts)
  const folded = words.map((word) => foldText(word))
  if (folded.every((word) => known.has(word))) return true
  if (!folded.every((word) => known.has(word) || title.includes(word))) return false
  const next = /^ (?:[ld]')?(\p{Ll}+)/u.exec(reading.plain.slice(span.end, span.end + 30))?.[1]
  const at = title.indexOf(folded.at(-1) ?? '')
  return next === undefined || !goesOnOtherwise(title.slice(at + 1), reading.plain.slice(span.end, span.end + 60), next)
}

/** « Vêpres pour un roi » for « Vêpres pour une reine », « Heures calmes » for « Heures claires »: a title that opens as the show's does. */
function goesOnOtherwise(left: readonly string[], after: string, next: string): boolean {
  const own = left[0]
  if (own === undefined) return false
  if (foldText(next) !== own) return isCommonWord(next) && !ofTheSentence.test(foldText(next)) && next.length > 3
  const said = wordsOf(/^[^.,;:!?»"*\n]*/u.exec(after)?.[0] ?? '').slice(0, left.length)
  return said.length > 1 && said.some((word, index) => word !== left[index])
}

/** What goes on with the sentence behind a title cut short. */
const ofTheSentence =
  /^(?:dans|avec|pour|sans|sous|chez|vers|depuis|pendant|apres|avant|entre|comme|mais|donc|puis|quand|lorsque|aussi|encore|enfin|demain|hier|aujourd|bientot|deja|toujours|jamais|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|cette|notre|votre|leur|leurs|tout|tous|toute|toutes|plus|moins|tres|bien|ainsi|plutot|alors|ensuite|jusqu|selon|version|maintenant|fois|nous|vous|elles?|lui|moi|toi|soi|celle|celui|ceux|celles|puisque|parce|selon|malgre|devant|derriere|autour|partout|ensemble|surtout|presque|seulement)$/
