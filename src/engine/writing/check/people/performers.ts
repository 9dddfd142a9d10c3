import type { Scene } from '../text/finding.ts'
import { charactersOf } from './characters.ts'
import type { Role } from './roles.ts'

/** Where those who play stand, as texts say it. */
export const onStage =
  '(?:en scene|sur scene|sur le plateau|au plateau|sur les planches|en piste|a jouer|a se partager)'

/** How many the record puts on stage, by what a text calls them: several numbers when several are right. */
export function performersFor(scene: Scene, noun: string): number[] {
  const withRole = (roles: readonly Role[]): number =>
    scene.facts.people.filter((person) => roles.some((role) => person.roles.has(role))).length
  const stage = withRole(['performance'])
  if (/^musicien/.test(noun)) return [...new Set([withRole(['music']), withRole(['performance', 'music']), stage])]
  const cast = new Set(charactersOf(scene.facts.record).flatMap(({ players }) => players)).size
  if (cast > 0) return [cast, cast + stage]
  return /^(?:artiste|personnes|corps)(?!.* (?:en piste|sur scene|au plateau))/.test(noun)
    ? [stage, scene.facts.people.length]
    : [stage]
}
