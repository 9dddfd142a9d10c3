import type { Scene } from './finding.ts'
import { foldText, type Span } from './reading.ts'

const played =
  /(?:piano|violons?|violoncelles?|altos?|contrebasses?|guitares?|orgue|clavecin|clarinettes?|saxophones?|batterie|accordeon|flutes?|trompettes?|percussions?|harpe|claviers?|chant|hautbois|basson|trombone|tuba|cor|basse)/
const after = new RegExp(
  `^(?:,? (?:est |sera |passe )?(?:au|aux|a la|a l'|a l) ?|,? ?\\(|, )(${played.source})(?![\\p{L}-])`,
  'u',
)
const before = new RegExp(
  `(?<![\\p{L}-])(${played.source})(?: solo)? ?[:=] ?$|(?<![\\p{L}-])(?:au|aux|a la|a l') ?(${played.source}), $`,
  'u',
)

/** The instrument a text gives to a person whom the record credits with others only; null when it gives none, or the right one. */
export function otherInstrument(scene: Scene, hit: Span, name: string): { said: string; credited: string[] } | null {
  const { folded } = scene.reading
  const said =
    after.exec(folded.slice(hit.end, hit.end + 30))?.[1] ??
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
  // « musicienne » or « interprétation » says nothing of the instrument.
  if (credited.length === 0 || credited.length < roles.length) return null
  return credited.some((role) => foldText(role).includes(said.replace(/s$/, ''))) ? null : { said, credited }
}
