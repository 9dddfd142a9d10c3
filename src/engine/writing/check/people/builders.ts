import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import type { Labelled } from './own-labels.ts'

const thing =
  '(?:figures?|figurines?|marionnettes?|pantins?|poupees?|silhouettes?|masques?|castelets?|objets|automates?|creatures?|machines?|machineries?|decors?|agres|structures?|accessoires?)'
const made =
  '(?:construi\\p{L}*|fabriqu\\p{L}*|sculpt\\p{L}*|faconn\\p{L}*|model\\p{L}*|assembl\\p{L}*|bricol\\p{L}*|taill\\p{L}*|realis\\p{L}*)'
const madeBy = new RegExp(
  `(?<!\\p{L})(${thing})[^.;!?\\n]{0,30}? (?:${made}(?: [^.,;!?\\n]{1,25})? par|(?:est|sont) (?:l'(?:oe|œ)uvre|le travail) d(?:e |'))(?: les mains de)? ?$|\\b(?:on|nous|l'on) (?:doit|devons) (?:l[ea]s? |l'|ces |toutes? les )(${thing})[^.,;!?\\n]{0,20} a $`,
  'u',
)
const makes = new RegExp(
  `^,? (?:qui )?(?:(?:a|avait) )?(?:lui-meme |elle-meme |patiemment )?${made} (?:une? (?:a|par) une? )?(?:l[ea]s? |l'|des |chaque |toutes? les |tous les |ces? |cette |s(?:a|on|es) )(${thing})(?!\\p{L})`,
  'u',
)
/** « Écrit par A, fabriqué par X » */
const madeWhole = /(?<!\p{L})(?:fabriqu|construi|faconn|bricol)\p{L}*(?: a la main)? par $/u
const madeAll = new RegExp(`^,? (?:qui )?(?:a|avait) tout ${made}(?!\\p{L})`, 'u')
const builder = /(?:^|[^\p{L}])(?:construct|fabric|factur|sculpt|realisation d)/u

/**
 * « Les pantins ont été construits par X », « X a sculpté chaque figure »: who builds things, where a credit of the record is for building.
 * Null where none is, or where what was built is of another kind than that credit's.
 */
export function builtByAnother(scene: Scene, hit: Span, name: string): Labelled | null {
  const { folded } = scene.reading
  const moved = movedByABuilder(scene, hit, name)
  if (moved !== null) return moved
  const ahead = folded.slice(Math.max(0, hit.start - 90), hit.start)
  const before = madeBy.exec(ahead)
  const after = folded.slice(hit.end, hit.end + 60)
  const built =
    before?.[1] ??
    before?.[2] ??
    makes.exec(after)?.[1] ??
    (madeAll.test(after) || madeWhole.test(ahead) ? 'tout' : undefined)
  if (built === undefined) return null
  const credits = (scene.facts.record.credits ?? []).filter(({ role }) =>
    isOfThat(foldText(normaliseText(role)), built),
  )
  if (credits.length === 0) return null
  const holders = credits.map((credit) => normaliseText(credit.name))
  const own = holders.some((holder) => foldText(holder).includes(foldText(name)))
  return { own, said: normaliseText(credits[0]?.role ?? ''), holders }
}

/** « A et X manipulent » of an X who is credited with building alone, where others are credited with bringing it to life. */
function movedByABuilder(scene: Scene, hit: Span, name: string): Labelled | null {
  const credits = (scene.facts.record.credits ?? []).map((credit) => ({
    label: foldText(normaliseText(credit.role)),
    holder: normaliseText(credit.name),
  }))
  const own = credits.filter(({ holder }) => foldText(holder).includes(foldText(name)))
  const ahead = scene.reading.folded.slice(Math.max(0, hit.start - 60), hit.start)
  if (movedBy.test(ahead) && own.some(({ label }) => movers.test(label)))
    return { own: true, said: own[0]?.label ?? '', holders: own.map(({ holder }) => holder) }
  if (own.length === 0 || !own.every(({ label }) => builder.test(label))) return null
  const { folded } = scene.reading
  if (!moves.test(folded.slice(hit.end, hit.end + 40)) && !movedBy.test(ahead)) return null
  const others = credits.filter(({ label }) => movers.test(label))
  return others.length === 0
    ? null
    : { own: false, said: others[0]?.label ?? '', holders: others.map(({ holder }) => holder) }
}

/** « les pantins que manipulent A et X », « manipulés à vue par X » */
const movedBy =
  /(?:\bqu(?:e |')(?:manipule|anime|agite)(?:nt)? |\b(?:manipule|anime)e?s?(?: a vue)? par )(?:\p{L}+ \p{L}+ et )?$/u
const movers = /manipul|marionnettiste/
const moves = /^(?: et \p{L}+ \p{L}+)? (?:manipule|anime|donne(?:nt)? vie|tire(?:nt)? les (?:fils|ficelles))/u

/** « construction » is of whatever is built; « construction des masques » of masks. */
function isOfThat(label: string, built: string): boolean {
  if (!builder.test(label)) return false
  const [, told] = new RegExp(`(?<!\\p{L})(${thing})(?!\\p{L})`, 'u').exec(label) ?? []
  return told === undefined || built === 'tout' || told.replace(/s$/, '') === built.replace(/s$/, '')
}
