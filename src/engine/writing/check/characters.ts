import type { Scene } from './finding.ts'
import { foldText, normaliseText, type Span } from './reading.ts'
import { rolesIn } from './roles.ts'

const plays = String.raw`(?:est|sera|etait|joue(?:ra)?|incarne|campe|interprete|chante|devient|fait|dans le role d[eu']|(?:en|prete (?:sa|son|ses) [a-z]+ a)|\(|: |, |=)?`
const article = `(?:de |d'|l'|le |la |les )?`

/** The character that a text gives to a person when the record gives it to another; null when it gives none, or the right one. */
export function otherCharacter(
  scene: Scene,
  hit: Span,
  name: string,
): { message: string; suggestion: string | null } | null {
  const { folded, plain } = scene.reading
  const after = folded.slice(hit.end, hit.end + 60)
  const before = folded.slice(Math.max(0, hit.start - 60), hit.start)
  const characters = charactersOf(scene)
  const said =
    characters.find(({ character }) => follows(character, after, plain.slice(hit.end, hit.end + 60))) ??
    characters.find(({ character }) => precedes(character, before))
  if (said === undefined) return null
  const right = said.players.map((player) => normaliseText(player))
  if (right.some((player) => foldText(player).includes(foldText(name)))) return null
  return {
    message: `La fiche donne ${right.join(', ')} pour : ${said.character}.`,
    suggestion: right.length === 1 ? (right[0] ?? null) : null,
  }
}

/** « Louis Okoumé est Énée », « Louis Okoumé (Énée) ». */
function follows(character: string, folded: string, plain: string): boolean {
  const found = new RegExp(`^,? ?${plays} ?${article}${escaped(character)}(?![\\p{L}-])`, 'u').exec(folded)
  return found !== null && plain.slice(0, found[0].length).includes(character)
}

/** « Énée : Louis Okoumé », « Énée, Louis Okoumé » of a list, « Énée est chanté par Louis Okoumé ». */
function precedes(character: string, folded: string): boolean {
  return new RegExp(
    `(?<![\\p{L}-])${escaped(character)}(?:,? c'est |,? (?:est |sera )?(?:joue|chante|incarne|interprete|campe)e? par |,? sous les traits d[e'] ?| ?[:(] ?)$|role d[eu'] ?${escaped(character)},? (?:c'est |on retrouve )?$|(?:^|[.;:(–—|\n] ?)${escaped(character)}, $`,
    'u',
  ).test(folded)
}

function escaped(character: string): string {
  return foldText(character).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Credits whose label names no trade: a character, and who plays it. */
function charactersOf(scene: Scene): { character: string; players: string[] }[] {
  const credits = (scene.facts.record.credits ?? []).filter(
    (credit) => /^\p{Lu}\p{Ll}/u.test(credit.role) && rolesIn(credit.role).size === 0,
  )
  return [...new Set(credits.map((credit) => normaliseText(credit.role)))].map((character) => ({
    character,
    players: credits.filter((credit) => normaliseText(credit.role) === character).map((credit) => credit.name),
  }))
}
