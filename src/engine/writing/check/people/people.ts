import { asMessage, type Message } from '../../../../contract/index.ts'
import { literalPattern } from '../../../language/index.ts'
import { isSpeaker } from '../claims/own-words.ts'
import { type Role, rolesIn } from '../record/roles.ts'
import { otherCharacter } from '../scene/characters.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'
import { builtByAnother } from './builders.ts'
import { tradesOfClause } from './clause-trades.ts'
import { craftsOnStage } from './crafts-on-stage.ts'
import { deedOfAnother } from './deeds.ts'
import { isGivenAPart, isLitByAReading } from './figures-of-speech.ts'
import { otherInstrument } from './instruments.ts'
import { knownHits, type PersonHit } from './known-people.ts'
import { calledAsAnother, endsOfAnother, labelBeside, verbOfAnother } from './own-labels.ts'
import { findPartsUnknown } from './parts-unknown.ts'
import { findStrangers, judgeStranger } from './strangers.ts'
import { tradesSaid } from './trades-said.ts'
import { isOtherTrade, knownTrades, takesTheTradeOf, withTrade, wrongTrade } from './wrong-trades.ts'

/** Persons: known ones with their spelling and their trade, and names that the record does not have. */
export function findPeople(scene: Scene): Finding[] {
  const known = knownHits(scene)
  for (const hit of known) scene.taken.claim(hit)
  const strangers = findStrangers(scene)
  const spans: Span[] = [...known, ...strangers].sort((left, right) => left.start - right.start)
  const findings = [
    ...known.map((hit) => judgeKnown(scene, hit, spans)),
    ...strangers.map((shape) => judgeStranger(scene, shape)),
  ]
  for (const shape of strangers) scene.taken.claim(shape)
  return [...findings, ...findPartsUnknown(scene, known)]
}

function judgeKnown(scene: Scene, hit: PersonHit, all: readonly Span[]): Finding {
  const labelled = hit.exact ? ofLabel(scene, hit) : null
  if (labelled !== null) return labelled
  if (!hit.exact) {
    const capitals =
      scene.reading.plain.slice(hit.start, hit.end).toUpperCase() === scene.reading.plain.slice(hit.start, hit.end)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: asMessage('fact.name-spelt', { name: hit.person.name }),
      suggestion: capitals ? hit.person.name.toUpperCase() : hit.person.name,
    })
  }
  if (isSpeaker(scene, hit)) return supported(hit, 'person', hit.person.fact)
  if (isSourceOfOpera(scene, hit)) return supported(hit, 'person', hit.person.fact)
  if (isLitByAReading(scene, hit)) return supported(hit, 'person', hit.person.fact)
  const given = byItsOwnWords(scene, hit)
  if (given !== null) return given
  const said = tradesSaid(scene, hit, all)
  const told = [said, tradesOfClause(scene, hit, all), craftsOnStage(scene, hit)].find((trades) => trades.length > 0)
  const roles = wrongTrade(scene, hit, told ?? [])
  if (roles === null) return supported(hit, 'person', hit.person.fact)
  const right = withTrade(scene, roles)
  if (hit.person.roles.size === 0 && !takesTheTradeOf(scene, hit, right) && !isOtherTrade(scene, hit, roles))
    return supported(hit, 'person', hit.person.fact)
  if (right.length === 0 && isOfNobodyElse(scene, hit, roles)) return supported(hit, 'person', hit.person.fact)
  return contradicted(hit, 'person', {
    fact: hit.person.fact,
    message: creditsOf(hit.person.name, creditsIn(scene, hit.person.name), right),
    suggestion: right.length === 1 ? (right[0]?.name ?? null) : null,
  })
}

/** « d'après Schikaneder et Mozart » of an opera: from whoever wrote its words or its music. */
function isSourceOfOpera({ reading, facts }: Scene, hit: PersonHit): boolean {
  return (
    /opera|operette|lyrique|musical|ballet/.test(foldText(facts.record.genre ?? '')) &&
    (hit.person.roles.has('music') || hit.person.roles.has('text')) &&
    /\bd'apres (?:[^.,;:!?\n]{3,40} et )?$/.test(reading.folded.slice(Math.max(0, hit.start - 60), hit.start))
  )
}

/** Of a trade that the record gives to nobody: what may be said of this person by another word for what they do. */
function isOfNobodyElse(scene: Scene, hit: PersonHit, roles: readonly Role[]): boolean {
  if (roles.every((role) => role === 'text') && writesNotes(scene, hit)) return true
  // « À la baguette, X » of a show without an orchestra is of who stages it.
  if (roles.every((role) => role === 'conducting') && hit.person.roles.has('direction')) return true
  // « une pièce de X » says who made it without saying what they did of it.
  return roles.length > 2 || !roles.some((role) => knownTrades.has(role))
}

/** « une œuvre que X a écrite », of a concert whose words are nobody's: a composer writes too. */
function writesNotes({ facts }: Scene, hit: PersonHit): boolean {
  return (
    hit.person.roles.has('music') &&
    /musique|musical|concert|opera|oratorio|choral|recital|lyrique|chanson|symphon|ballet/.test(
      foldText(facts.record.genre ?? ''),
    )
  )
}

function creditsIn(scene: Scene, name: string): string[] {
  return (scene.facts.record.credits ?? []).filter((line) => line.name.includes(name)).map((line) => line.role)
}

/** What the record credits a person with, and whom it credits with what the text says of them. */
function creditsOf(name: string, lines: readonly string[], right: readonly { name: string }[]): Message {
  const credits = lines.length > 0 ? lines : asMessage('fact.author')
  if (right.length === 0) return asMessage('fact.person-credits', { name, credits })
  return asMessage('fact.person-credits-here', { name, credits, here: right.map((person) => person.name) })
}

/** What the record's own labels, instruments and characters say of the words beside a name; null when they say nothing. */
function byItsOwnWords(scene: Scene, hit: PersonHit): Finding | null {
  const label =
    builtByAnother(scene, hit, hit.person.name) ??
    labelBeside(scene, hit, hit.person.name) ??
    calledAsAnother(scene, hit, hit.person.name) ??
    deedOfAnother(scene, hit, hit.person.name)
  if (label?.own) return supported(hit, 'person', hit.person.fact)
  if (label !== null && !label.own)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: asMessage('fact.label-is', { label: label.said, holders: label.holders }),
      suggestion: label.holders.length === 1 ? (label.holders[0] ?? null) : null,
    })
  const verb = verbOfAnother(scene, hit, hit.person.name) ?? endsOfAnother(scene, hit, hit.person.name)
  if (verb !== null)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: asMessage('fact.is-of', { name: verb }),
      suggestion: verb,
    })
  const instrument = otherInstrument(scene, hit, hit.person.name)
  if (instrument !== null)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: asMessage('fact.person-credits', { name: hit.person.name, credits: instrument.credited }),
    })
  if (isGivenAPart(scene, hit))
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: creditsOf(hit.person.name, creditsIn(scene, hit.person.name), []),
    })
  const cast = otherCharacter(scene, hit, hit.person.name)
  if (cast !== null) return contradicted(hit, 'person', { fact: hit.person.fact, ...cast })
  return null
}

/** « Mise en scène (reprise) : A et X »: a whole line of the record, label and names as it holds them. */
function standsAsHeld({ reading, facts }: Scene, hit: PersonHit): boolean {
  return (facts.record.credits ?? []).some(({ role, name }) => {
    const names = foldText(name)
    const start = reading.folded.lastIndexOf(names, hit.start)
    if (start < 0 || hit.end > start + names.length) return false
    const label = new RegExp(`(?:^|[\\n.!?;·|•] ?)${literalPattern(foldText(role))} ?[:=] ?$`)
    return label.test(reading.folded.slice(Math.max(0, start - role.length - 5), start))
  })
}

/** « Maître de cérémonie : X »: a credit's own label says whose name follows. */
function ofLabel(scene: Scene, hit: PersonHit): Finding | null {
  if (standsAsHeld(scene, hit)) return supported(hit, 'person', hit.person.fact)
  const before = scene.reading.folded.slice(Math.max(0, hit.start - 60), hit.start)
  const label = /(?:^|[\n.!?;·|•(] ?)([\p{L}' -]{3,40}?) ?[:=] ?$/u.exec(before)?.[1]?.trim()
  // A trade that every record knows is judged by its cue.
  if (label === undefined || rolesIn(label).size > 0) return null
  const credits = (scene.facts.record.credits ?? []).filter(
    (credit) => foldText(credit.role).replace(/ \d+$/, '') === label,
  )
  const folded = foldText(hit.person.name)
  if (credits.length === 0) return null
  if (credits.some((credit) => foldText(credit.name).includes(folded))) return supported(hit, 'person', hit.person.fact)
  return contradicted(hit, 'person', {
    fact: hit.person.fact,
    message: asMessage('fact.here-is', { names: credits.map((credit) => credit.name) }),
    suggestion: credits.length === 1 ? (credits[0]?.name ?? null) : null,
  })
}
