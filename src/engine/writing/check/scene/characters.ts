import { asMessage, type Message, type ShowRecord } from '../../../../contract/index.ts'
import { literalPattern } from '../../../language/index.ts'
import { characterName, isCharacterName } from '../record/facts.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import type { Scene } from './finding.ts'

interface Cast {
  readonly character: string
  readonly players: string[]
}

const plays = String.raw`(?:est|sera|etait|joue(?:ra)?|incarne|campe|interprete|chante|devient|fait|dans le role d[eu']|(?:en|prete (?:sa|son|ses) [a-z]+ a)|\(|: |, |=)?`
const article = `(?:de |d'|l'|le |la |les |une? )?`

/** The character that a text gives to a person when the record gives it to another; null when it gives none, or the right one. */
export function otherCharacter(
  scene: Scene,
  hit: Span,
  name: string,
): { message: Message; suggestion: string | null } | null {
  const { folded, plain } = scene.reading
  const after = folded.slice(hit.end, hit.end + 60)
  const before = folded.slice(Math.max(0, hit.start - 60), hit.start)
  const characters = charactersOf(scene.facts.record)
  const said =
    characters.find(({ character }) => follows(character, after, plain.slice(hit.end, hit.end + 60))) ??
    characters.find(({ character }) => precedes(character, before)) ??
    titleRole(scene, characters, before) ??
    (isOnStage(scene, name, characters)
      ? characters.find(({ character }) => isMadeOf(character, before))
      : undefined) ??
    aloneTogether(scene, hit, characters)
  if (said === undefined) return null
  const right = said.players.map((player) => normaliseText(player))
  if (right.some((player) => foldText(player).includes(foldText(name)))) return null
  return {
    message: asMessage('fact.character-is', { players: right, character: said.character }),
    suggestion: right.length === 1 ? (right[0] ?? null) : null,
  }
}

/** « dans le rôle-titre, X »: the character that the title names. */
function titleRole(scene: Scene, characters: readonly Cast[], before: string): Cast | undefined {
  if (!/role-?titre,? (?:c'est |est (?:tenu|chante|joue) par |on retrouve )?$/.test(before)) return undefined
  const title = ` ${foldText(normaliseText(scene.facts.record.title))} `
  return characters.find(({ character }) => title.includes(` ${foldText(character)} `))
}

const parting = /[,;:.!?\n()–—|/]|\bet\b|\bpuis\b|\btandis que\b|\bpendant que\b/
const together =
  /\b(?:face a|contre|avec|aux cotes|aime|aux prises|devant|sans|pour|amour|mari|epou|soeur|frere|fils|fille|mere|pere|ami)/

/** « Jason a les traits de X », « Créon trouve en X un roi »: one character and one player with nothing else between two marks. */
function aloneTogether(scene: Scene, hit: Span, characters: readonly Cast[]): Cast | undefined {
  const { plain, folded } = scene.reading
  const opening = Math.max(0, hit.start - 60)
  const before = plain.slice(opening, hit.start).split(parting).at(-1) ?? ''
  const after = plain.slice(hit.end, hit.end + 60).split(parting)[0] ?? ''
  if (together.test(folded.slice(hit.start - before.length, hit.end + after.length))) return undefined
  const title = foldText(normaliseText(scene.facts.record.title))
  const named = characters.filter(
    ({ character }) =>
      !title.includes(foldText(character)) &&
      new RegExp(`(?<![\\p{L}-])${literalPattern(character)}(?![\\p{L}-])`, 'u').test(`${before} ${after}`),
  )
  const others = scene.names.some(
    (name) =>
      name.start >= hit.start - before.length &&
      name.end <= hit.end + after.length &&
      (name.end <= hit.start || name.start >= hit.end) &&
      scene.facts.people.some((person) => foldText(person.name) === folded.slice(name.start, name.end)),
  )
  return named.length === 1 && !others && isOnStage(scene, plain.slice(hit.start, hit.end), characters)
    ? named[0]
    : undefined
}

/** A director may make something of a character; one who plays is that character or another. */
function isOnStage(scene: Scene, name: string, characters: readonly Cast[]): boolean {
  const folded = foldText(name)
  return (
    characters.some(({ players }) => players.some((player) => foldText(normaliseText(player)).includes(folded))) ||
    scene.facts.people.some((person) => foldText(person.name).includes(folded) && person.roles.has('performance'))
  )
}

/** « Louis Okoumé est Énée », « Louis Okoumé (Énée) ». */
function follows(character: string, folded: string, plain: string): boolean {
  const found = new RegExp(`^,? ?${plays} ?${article}${literalFolded(character)}(?![\\p{L}-])(?! d(?:e |'))`, 'u').exec(
    folded,
  )
  if (found === null || !plain.slice(0, found[0].length).includes(character)) return false
  // « Phèdre a le visage de X, Hippolyte celui de Y »: behind a comma alone, a character that goes on is another's.
  const isApposed = /^, ?(?:d(?:e |')|l'|le |la |les |une? )?$/u.test(found[0].slice(0, -character.length))
  return (
    !isApposed || /^ ?(?:[.,;:!?)\n–—]|$)|^ (?:et|dans|d[eu']|ou|a|au|en)(?!\p{L})/u.test(folded.slice(found[0].length))
  )
}

/** « Énée : Louis Okoumé », « Énée, Louis Okoumé » of a list, « Énée est chanté par Louis Okoumé ». */
function precedes(character: string, folded: string): boolean {
  return new RegExp(
    `(?<![\\p{L}-])${literalFolded(character)}(?:,? c'est |,? (?:qu'(?:incarne|interprete)|que (?:campe|joue|chante|danse|defend|porte))(?:ra)? |,? (?:est |sera )?(?:joue|chante|incarne|interprete|campe)e? par |,? sous les traits d[e'] ?| ?[:(] ?|,? (?:a|prend|emprunte|aura|doit) (?:le visage|les traits|la voix|le sourire|les yeux|le corps|la silhouette|la fougue|la force|la grace|l'energie|son visage|sa voix) (?:a |d(?:e |'))| trouve en | ?\\? ?(?:[–—-] ?|c'est |ce sera )?)$|role (?:d[eu'] ?|de (?:la |l')|des )${literalFolded(character)},? ?(?:c'est |on retrouve |(?:est |sera )?(?:tenu|joue|chante|interprete|incarne|confie) (?:par |a ))?$|(?:^|[.;:(–—|\n] ?)${literalFolded(character)}, $`,
    'u',
  ).test(folded)
}

/** « un Alceste en baskets (Louis Okoumé) », « face à l'Alceste de Louis Okoumé »: of one who plays. */
function isMadeOf(character: string, folded: string): boolean {
  return new RegExp(
    `(?<![\\p{L}-])(?:l'|le |la |du |une? |son |notre |ce |cet |cette )${literalFolded(character)}(?: d(?:e |')| [\\p{L}' -]{2,25} \\()$`,
    'u',
  ).test(folded)
}

function literalFolded(character: string): string {
  return literalPattern(foldText(character))
}

/** Credits whose label names no trade: a character, and who plays it. */
export function charactersOf(record: ShowRecord): Cast[] {
  const credits = (record.credits ?? []).filter((credit) => isCharacterName(credit.role))
  return [...new Set(credits.map((credit) => characterName(credit.role)))].map((character) => ({
    character,
    players: credits.filter((credit) => characterName(credit.role) === character).map((credit) => credit.name),
  }))
}
