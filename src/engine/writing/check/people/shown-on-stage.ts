import { countries } from '../places/place-shapes.ts'
import { isTown } from '../places/towns.ts'
import { roleCues } from '../record/roles.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening } from '../scene/name-shapes.ts'
import { clauseAround } from '../text/clauses.ts'
import { anyOf, type Phrasing } from '../text/phrasings.ts'
import { foldText, type Span } from '../text/reading.ts'
import { listClosing } from './names-listed.ts'

/** What stands before one whom the sentence puts on stage. */
export const beforeOneSeen: readonly Phrasing[] = [
  [
    '[Vous y verrez notamment ]X',
    '\\b(?:vous|on|nous|tu) y (?:verr|voi[trs]|crois|applaudi|admir|entend)[a-z]* (?:(?:notamment|entre autres|aussi|egalement|surtout),? )?',
  ],
  ['[On y retrouve notamment ]X', '\\b(?:vous|on|nous) y (?:re)?trouv[a-z]* (?:notamment|entre autres),? '],
  ['[Vous applaudirez ]X', '\\b(?:vous|on|nous) applaudi(?:rez|ra|rons|t) '],
  [
    'Cinq [comédiens, dont ]X',
    '\\b(?:acteurs|actrices|comedien\\p{L}*|interpretes|artistes|danseu\\p{L}+|circassien\\p{L}*|en scene|sur scene|au plateau|en piste)(?: (?:en scene|sur scene|au plateau|de la troupe))?,? (?:dont|parmi lesquel(?:le)?s) ',
  ],
  ["On n'a [d'yeux que pour ]X", "\\bd'yeux que pour "],
  [
    '[Dans la peau de la reine, ]X',
    '\\bdans (?:la peau|le role|les (?:habits|souliers|bottes|pas)|la robe|le costume) d[^.,;:!?\\n]{2,40}, ',
  ],
  ['À l’affiche [figure aussi ]X', '\\bfigure(?:nt)? (?:aussi )?'],
]
const seen = new RegExp(`${anyOf(beforeOneSeen)}$`, 'u')
const amongOthers = /^,? (?:entre autres|parmi d'autres|notamment)(?![\p{L}-])/u

/** « Vous y verrez notamment X », « Viola, c'est X », « X en Viola »: on stage, whoever it is. */
export function isShownAlone(scene: Scene, hit: Span): boolean {
  const { folded, plain } = scene.reading
  const before = folded.slice(Math.max(0, hit.start - 60), hit.start)
  if (seen.test(before))
    return /\bfigure(?:nt)? (?:aussi )?$/.test(before) ? /distribution|casting|affiche/.test(before) : true
  if (/\b(?:y (?:re)?trouv|y crois|verr)[a-z]* $/.test(before) && amongOthers.test(folded.slice(hit.end, hit.end + 20)))
    return true
  if (/\btrouve(?:nt)? en $/.test(before))
    return /^ une? (?:[a-z]+ )?(?:interprete|act(?:eur|rice)|comedien)/.test(folded.slice(hit.end, hit.end + 30))
  const as = /^ en (\p{Lu}\p{Ll}{2,})(?=[,.;!?]| et |$)/u.exec(plain.slice(hit.end, hit.end + 30))?.[1]
  if (as !== undefined) return !isTown(foldText(as)) && !countries.test(foldText(as))
  const character =
    /(?:(?:^|[.!?:\n»] )(\p{Lu}\p{Ll}{2,}), c'est |(?<!\p{L})(\p{Lu}\p{Ll}{2,}) a les traits d(?:e |'))$/u.exec(
      plain.slice(Math.max(0, hit.start - 50), hit.start),
    )
  const name = character?.[1] ?? character?.[2]
  return name !== undefined && !isCommonOpening(name) && roleCues(foldText(name)).length === 0
}

const showing =
  '(?:re)?trouv\\w+|applaud\\w+|decouvr\\w+|verr\\w+|voir|entend\\w+|ecout\\w+|admir\\w+|guett\\w+|fallait(?: bien)?|reunit|rassemble|compte sur|mise sur'
const carried = 'portee? par|servie? par|defendue? par|emmenee? par'
const joined =
  'jouer|danser|chanter|complicite de|talents? de|duo(?: de)?|trio(?: de)?|quatuor(?: de)?|tandem|face a face'
/** What stands before several whom the sentence shows together. */
export const beforeSeveral: readonly Phrasing[] = [
  ['Vous y [retrouverez ]A et B', `(?:${showing}) `],
  ['Un texte [porté par ]A et B', `(?:${carried}) `],
  ['Le [duo de ]A et B', `(?:${joined}) `],
]
const shown = new RegExp(
  `${anyOf(beforeSeveral)}(?:(?:les|le|la|de|d'|par|entre|avec) ?)?(?:talentueux |formidables |excellents )?$`,
)
/** « A et B pour porter cette folie » */
const toPlay =
  /^ (?:pour|sauront|vont|vous|nous) (?:porter|jouer|defendre|incarner|tenir|servir|mener|donner|partager|faire rire|embarqu\w+|emmen\w+|entrain\w+|emport\w+)/

const isOfStage =
  /^ [a-z' ]{3,40} sur (?:la |toutes les |les |nos |leurs? )?(?:scenes?|plateaux?|planches)(?![\p{L}-])/u

/** « Vous y retrouverez A et B », « il fallait bien A et B pour porter cette folie »: several names shown together are the cast. */
export function isShownWithOthers(scene: Scene, at: { hit: Span; opening: number; all: readonly Span[] }): boolean {
  const { hit, opening, all } = at
  const { folded } = scene.reading
  const closing = listClosing(scene, hit, all)
  if (opening === hit.start && closing === hit.end) return false
  const clause = clauseAround(scene.reading, hit)
  const words = folded.slice(clause.start, opening) + folded.slice(closing, clause.end)
  // One name of the list at least must be of the cast, and no trade be named around.
  if (roleCues(words).some(({ role }) => role !== 'performance')) return false
  return (
    // « Trio de tête : A, B et C »
    /(?:^|[.!?\n·|•] ?)[^.!?:\n·|•]{3,30} ?: ?$/.test(folded.slice(Math.max(0, opening - 40), opening)) ||
    shown.test(folded.slice(Math.max(0, opening - 50), opening)) ||
    toPlay.test(folded.slice(closing, closing + 30)) ||
    // « Depuis 2022, A et B s'en amusent sur toutes les scènes »
    (/(?:^|,) ?$/.test(folded.slice(clause.start, opening)) && isOfStage.test(folded.slice(closing, clause.end)))
  )
}

/** « Noé Vautrin est Titus »: who is somebody else plays them; « est Nantaise » says where from. */
export function isCharacter(scene: Scene, hit: Span): boolean {
  const after = scene.reading.plain.slice(hit.end, hit.end + 40)
  const other = /^ (?:est|sera|était)(?: une?)? (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/u.exec(after)?.[1]
  return (
    other !== undefined &&
    !/(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|Belge|Suisse|Russe|Basque|Corse)$/.test(other)
  )
}
