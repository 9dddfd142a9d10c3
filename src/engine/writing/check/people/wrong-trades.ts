import type { KnownPerson } from '../record/facts.ts'
import type { Role } from '../record/roles.ts'
import type { Scene } from '../scene/finding.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import type { PersonHit } from './known-people.ts'
import { tradesAfter } from './trades-after.ts'
import { makers, tradesBefore } from './trades-before.ts'
import { isTheirShow, stagingTheTitle } from './trades-said.ts'

/** The trades of one cue that are none of this person's: all of what is said, or a part of it that the record gives to another. */
export function wrongTrade(scene: Scene, hit: PersonHit, trades: readonly (readonly Role[])[]): readonly Role[] | null {
  const wrong = trades.filter((roles) => !roles.some((role) => hit.person.roles.has(role)))
  if (wrong.length === trades.length)
    return wrong.find((roles) => withTrade(scene, roles).length > 0) ?? wrong[0] ?? null
  return wrong.find((roles) => withTrade(scene, roles).length > 0) ?? null
}

/** Those whom the record credits with any of these trades. */
export function withTrade(scene: Scene, roles: readonly Role[]): KnownPerson[] {
  return scene.facts.people.filter((person) => roles.some((role) => person.roles.has(role)))
}

/** Of a person whose credit names no trade (a character, a device), only what the text says against the name counts. */
export function takesTheTradeOf(scene: Scene, hit: Span, others: readonly KnownPerson[]): boolean {
  const sentence = sentenceAround(scene.reading, hit)
  const { folded } = scene.reading
  const said = [
    ...(isTheirShow(scene, folded.slice(Math.max(sentence.start, hit.start - 60), hit.start)) ? [makers] : []),
    ...stagingTheTitle(scene, folded.slice(hit.end, Math.min(sentence.end, hit.end + 60))),
    ...tradesAfter(folded.slice(hit.end, Math.min(sentence.end, hit.end + 60))),
    ...tradesBefore(folded.slice(Math.max(sentence.start, hit.start - 60), hit.start)),
  ].flat()
  return !said.includes('performance') && others.some((person) => said.some((role) => person.roles.has(role)))
}

/** « Mise en scène de X » for one whom the record credits with something that is no trade nor character, as « regard extérieur ». */
export function isOtherTrade(scene: Scene, hit: PersonHit, roles: readonly Role[]): boolean {
  const labels = (scene.facts.record.credits ?? [])
    .filter(({ name }) => name.includes(hit.person.name))
    .map(({ role }) => role)
  const before = scene.reading.folded.slice(Math.max(0, hit.start - 60), hit.start)
  return (
    roles.length < 3 &&
    tradesBefore(before).length > 0 &&
    roles.every((role) => knownTrades.has(role) && role !== 'performance') &&
    labels.length > 0 &&
    labels.every((label) => /^\p{Ll}/u.test(label) && !/conception|idee|creation/i.test(label))
  )
}

/** Trades of which every record speaks: to give one to somebody else is an error, even when the record leaves it empty. */
export const knownTrades: ReadonlySet<Role> = new Set([
  'video',
  'adaptation',
  'direction',
  'conducting',
  'text',
  'performance',
  'music',
  'light',
  'set',
  'costume',
  'choreography',
  'translation',
])
