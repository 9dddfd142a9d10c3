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
  for (const { character, players } of charactersOf(scene)) {
    const said = foldText(character).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const follows = new RegExp(`^,? ?${plays} ?${article}${said}(?![\\p{L}-])`, 'u').exec(after)
    const precedes = new RegExp(
      `(?<![\\p{L}-])${said}(?:,? c'est |,? (?:est |sera )?(?:joue|chante|incarne|interprete|campe)e? par |,? sous les traits d[e'] ?| ?[:(] ?)$|role d[eu'] ?${said},? (?:c'est |on retrouve )?$`,
      'u',
    )
    const capital = follows === null || isCapital(plain.slice(hit.end, hit.end + follows[0].length), character)
    if (!(follows !== null && capital) && !precedes.test(before)) continue
    const right = players.map((player) => normaliseText(player))
    if (right.some((player) => foldText(player).includes(foldText(name)))) return null
    return {
      message: `La fiche donne ${right.join(', ')} pour : ${character}.`,
      suggestion: right.length === 1 ? (right[0] ?? null) : null,
    }
  }
  return null
}

function isCapital(written: string, character: string): boolean {
  return written.includes(character)
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
