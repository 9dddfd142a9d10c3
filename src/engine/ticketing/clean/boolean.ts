import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

const yesWords = new Set(['oui', 'o', 'yes', 'y', '1', '1.0', 'true', 'vrai', 'x', 'ok', 'on', 'ja', '✓', '✔'])
const noWords = new Set(['non', 'n', 'no', '0', '0.0', 'false', 'faux', 'off', 'ko', 'nee', 'neen'])
const agreed = new Set([
  'abonne',
  'inscrit',
  'subscribed',
  'active',
  'actif',
  'opt-in',
  'optin',
  'opt in',
  'accepte',
  "j'accepte",
  'accord',
  "d'accord",
  'autorise',
])
const refused = new Set([
  'desabonne',
  'desinscrit',
  'unsubscribed',
  'inactive',
  'inactif',
  'opt-out',
  'optout',
  'opt out',
  'refuse',
  'je refuse',
  'refus',
  'blacklisted',
  'blackliste',
  'cleaned',
  'stop',
  'oppose',
])

/** 1 for yes, 0 for no (`O/N`, `Oui/Non`, `1/0`, `true/false`, `X`), null for a blank. */
export function cleanBoolean(raw: string): Cleaned<number> {
  const word = fold(raw)
  if (word === '') return { value: null, rule: null }
  if (yesWords.has(word)) return { value: 1, rule: null }
  if (noWords.has(word)) return { value: 0, rule: null }
  return isSentinel(raw.trim()) ? { value: null, rule: 'sentinel-emptied' } : { rejected: 'boolean-unreadable' }
}

/**
 * Whether a ticket is valid: a yes or a no, turned round with the column format `turned` (« Supprimé », « Annulé »: a yes there
 * is a ticket that is no more).
 */
export function cleanValidity(raw: string, format: string | null): Cleaned<number> {
  const answer = cleanBoolean(raw)
  if (format !== 'turned' || 'rejected' in answer || answer.value === null) return answer
  return { ...answer, value: 1 - answer.value }
}

/**
 * A permission to write: `yes`, `no`, or null when the cell says nothing (a blank is neither: P12). With the column
 * format `opt-out` (« Ne souhaite pas recevoir… ») the answer is turned round.
 */
export function cleanPermission(raw: string, format: string | null): Cleaned<string> {
  const word = fold(raw)
  if (word === '') return { value: null, rule: null }
  const turned = format === 'opt-out'
  if (agreed.has(word)) return { value: 'yes', rule: null }
  if (refused.has(word)) return { value: 'no', rule: null }
  if (yesWords.has(word)) return { value: turned ? 'no' : 'yes', rule: null }
  if (noWords.has(word)) return { value: turned ? 'yes' : 'no', rule: null }
  return isSentinel(raw.trim()) ? { value: null, rule: 'sentinel-emptied' } : { rejected: 'permission-unreadable' }
}

function fold(raw: string): string {
  return collapseSpaces(raw).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'")
}
