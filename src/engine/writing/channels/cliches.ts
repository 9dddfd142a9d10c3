import type { DraftCheck } from '../../../contract/index.ts'

/**
 * What gives a brochure away. Each entry is a pattern, so that its inflected forms are found; the words shown to a
 * person are those of the text itself.
 */
export const cliches: readonly RegExp[] = [
  /moments? hors du temps/giu,
  /(?:véritable )?ovni/giu,
  /une ode à/giu,
  /un voyage au c(?:œ|oe)ur d/giu,
  /entre rires? et larmes?/giu,
  /plus que jamais d[’']actualité/giu,
  /\brevisit(?:e|er|é|ée|ent|ant)\b/giu,
  // « Coup de cœur du jury », « Coup de cœur de l’Académie Charles-Cros » are names of prizes.
  /(?:[Cc]oups? de c(?:œ|oe)ur|COUPS? DE C(?:Œ|OE)UR)(?! (?:(?:du |des |de la |de l[’'])(?:\p{Lu}|jury|public\b|critique|presse)|\p{Lu}\p{Ll}))/gu,
  /à ne (?:pas|surtout pas) (?:manquer|rater)/giu,
  /\bincontournables?\b/giu,
  /laissez-vous (?:emporter|porter|surprendre|embarquer|guider)/giu,
  /\bplongez (?:dans|au)/giu,
  /spectacle total\b/giu,
  /d[’']une rare (?:intensité|beauté|finesse|force)/giu,
  /univers(?:el|elle) et intempor(?:el|elle)/giu,
  /interroge notre rapport/giu,
  /tout en (?:finesse|délicatesse|subtilité|poésie)/giu,
  /\bportée?s? par\b/giu,
  /\bjubilatoires?\b/giu,
  /une invitation à/giu,
  /\bsublimes?\b/giu,
  /vibrant hommage/giu,
  /à la croisée d/giu,
  /comme vous ne l[’']av(?:ez|iez) jamais/giu,
  /la magie opère/giu,
  /\bpépites?\b/giu,
  /ne laisse(?:ra)? pas indemne/giu,
  /à découvrir (?:d[’']urgence|absolument|sans attendre)/giu,
  /\bchefs?-d[’'](?:œ|oe)uvre/giu,
  /venez découvrir/giu,
  /vous nous manquez/giu,
  /un spectacle (?:unique|inoubliable|exceptionnel|magique)/giu,
  /ne passez pas à côté/giu,
  /un(?:e)? (?:moment|expérience|soirée) (?:unique|inoubliable|magique)/giu,
  /haut(?:e)?s? en couleurs?/giu,
  /fai(?:t|re) l[’']unanimité/giu,
]

/** Praise that a first sentence does without. */
export const praise =
  /\b(magnifique|superbe|somptueu(?:x|se)|extraordinaire|exceptionnel(?:le)?|formidable|fabuleu(?:x|se)|brillant(?:e)?|éblouissant(?:e)?|merveilleu(?:x|se)|bouleversant(?:e)?|époustouflant(?:e)?|génial(?:e)?|grandiose|remarquable|splendide|virtuose|inoubliable|unique en son genre|drôle|émouvant(?:e)?|touchant(?:e)?|poétique|puissant(?:e)?)s?\b/iu

export interface Cliche {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Clichés found in a text, in order; offsets count UTF-16 units. */
export function clichesIn(text: string): Cliche[] {
  const spaced = text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  return cliches
    .flatMap((pattern) =>
      [...spaced.matchAll(pattern)].map((match) => ({
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start)
}

/** The originality check of a draft: clichés, exclamation marks, praise in the first sentence of the body. */
export function checkCliches(text: string): DraftCheck[] {
  const found = clichesIn(text)
  const exclamations = [...text.matchAll(/!/gu)].map(({ index }) => ({ start: index, end: index + 1 }))
  const checks: DraftCheck[] = []
  if (found.length > 0) {
    checks.push({
      key: 'originality',
      level: 'look',
      code: 'cliche-found',
      params: { count: found.length, first: found[0]?.text ?? '' },
      spans: found.map(({ start, end }) => ({ start, end })),
    })
  }
  if (exclamations.length > 0) {
    checks.push({
      key: 'originality',
      level: 'look',
      code: 'exclamation-found',
      params: { count: exclamations.length },
      spans: exclamations,
    })
  }
  if (checks.length === 0)
    checks.push({ key: 'originality', level: 'passed', code: 'no-cliche', params: {}, spans: [] })
  return checks
}
