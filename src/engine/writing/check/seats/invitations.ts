import { asMessage } from '../../../../contract/index.ts'
import { speaksOfSchools } from '../reader/readership.ts'
import { isForSchools, type KnownPerformance } from '../record/facts.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { sentenceAround } from '../text/reading.ts'

const invites = foldedPattern(
  "(?<!\\p{L})(?:rendez-vous|reserve[zr]|venez|viens|retrouve[zr]|rejoi\\p{L}+|prenez|prends|choisi\\p{L}+|au choix|on vous attend|(?:vous|t')attend\\p{L}*|offre[zr]|profite[zr])(?!\\p{L})",
)

/**
 * An hour or a day that the record holds, and to which the text may not invite its readers: a performance kept for schools in a text
 * that never speaks of schools, one that is sold out where nothing of the text says so. Doubted, for a person to answer.
 */
export function invitedTo(scene: Scene, finding: Finding, all: readonly Finding[]): Finding {
  if (finding.status !== 'supported') return finding
  const performance = scene.facts.performances.find(({ fact }) => finding.fact?.startsWith(`${fact}.`))
  if (performance === undefined) return finding
  if (finding.kind === 'hour' && isOnlyForSchools(scene, performance) && !speaksOfSchools(scene))
    return unsupported(finding, finding.kind, asMessage('fact.for-schools'))
  const isDay = finding.kind === 'weekday' || finding.kind === 'date'
  if (isDay && isSoldOut(scene, performance) && isInviting(scene, finding) && !saysSeats(all))
    return unsupported(finding, finding.kind, asMessage('fact.invited-sold-out'))
  return finding
}

/** No performance that is open to all begins then. */
function isOnlyForSchools({ facts }: Scene, { day, minutes }: KnownPerformance): boolean {
  const then = facts.performances.filter((one) => one.day === day && one.minutes === minutes)
  return then.every(isForSchools)
}

function isSoldOut({ facts }: Scene, { day }: KnownPerformance): boolean {
  const open = facts.performances.filter((one) => one.day === day && !isForSchools(one))
  return open.length > 0 && open.every(({ record }) => record.availability === 'soldOut')
}

function isInviting({ reading }: Scene, finding: Finding): boolean {
  const { start, end } = sentenceAround(reading, finding)
  return reading.folded.slice(start, end).search(invites) >= 0
}

function saysSeats(all: readonly Finding[]): boolean {
  return all.some(({ kind }) => kind === 'availability')
}
