import type { KnownPerson } from '../record/facts.ts'
import type { Role } from '../record/roles.ts'
import type { Scene } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import type { Span } from '../text/reading.ts'

/** What each trade leaves in a sentence that is about it, and nothing else. */
const traces: readonly (readonly [Role, RegExp])[] = [
  ['direction', /\bm(?:ises?|ettre|et|ettent) en (?:scene|piste)\b|\bmetteu(?:r|se) en scene\b/],
  ['text', /\becriture\b|\baut(?:eur|rice)\b|\bplume\b/],
  ['set', /\bscenograph\w+|\bdecors?\b|\bdispositif\b/],
  ['costume', /\bcostum\w+|\bcousue?s?\b|\betoffes?\b|\bgarde-robe\b/],
  ['light', /\blumieres?\b|\beclair\w+|\bpenombre\b/],
  ['music', /\bmusiques?\b|\bcompositions?\b|\bpartition\b|\bbande[- ](?:son|originale)\b/],
  ['choreography', /\bchoregraph\w+/],
  ['video', /\bvideos?\b|\bimages (?:projetees|filmees)\b/],
  ['translation', /\btraductions?\b|\btraduite?s?\b/],
  ['performance', /\b(?:tient|tiennent|reprend|joue|endosse|dans|herite)\b[^,.;]{0,18}\broles?\b/],
]
/** Of whom one may say which other trade without meaning that they did it: an actor changes costumes, a director wants a set. */
const heard: Readonly<Record<string, readonly Role[]>> = {
  performance: ['direction', 'text', 'choreography'],
  direction: ['performance'],
  text: ['performance', 'choreography'],
  choreography: ['performance'],
}
const crafts: readonly Role[] = ['set', 'costume', 'light', 'music', 'sound', 'video', 'makeup', 'translation']
const everyTrade: readonly Role[] = traces.map(([role]) => role)

/**
 * The trade of which a clause speaks when it names one person only: « Aux costumes, on retrouve X », « merci à X pour ses décors ».
 * Empty when the clause names somebody else, or a trade of which one may speak beside theirs.
 */
export function tradesOfClause(
  scene: Scene,
  hit: Span & { person: KnownPerson },
  all: readonly Span[],
): (readonly Role[])[] {
  const clause = clauseAround(scene.reading, hit)
  if (all.some((other) => other.start !== hit.start && other.start < clause.end && other.end > clause.start)) return []
  // « Compositions de X · Décor : … »: a dot in the middle parts two credits.
  const opening = scene.reading.folded.slice(clause.start, hit.start).split('·').at(-1) ?? ''
  const ending = scene.reading.folded.slice(hit.end, clause.end).split('·')[0] ?? ''
  const words = `${opening}${scene.reading.folded.slice(hit.start, hit.end)}${ending}`
  const said = traces.filter(([, pattern]) => pattern.test(words)).map(([role]) => role)
  const own = [...hit.person.roles]
  if (own.length === 0 || said.length === 0 || said.some((role) => own.includes(role))) return []
  const craft = own.every((role) => crafts.includes(role))
  const open = craft
    ? everyTrade
    : own.map((role) => heard[role] ?? []).reduce((left, right) => left.filter((role) => right.includes(role)))
  return said.filter((role) => open.includes(role)).map((role) => [role])
}
