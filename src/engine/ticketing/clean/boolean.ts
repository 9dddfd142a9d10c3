import { foldAccents } from '../../text/index.ts'
import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

const yesWords = new Set(['oui', 'o', 'yes', 'y', '1', '1.0', 'true', 'vrai', 'x', 'ok', 'on', 'ja', 'j', '✓', '✔'])
const noWords = new Set(['non', 'n', 'no', '0', '0.0', 'false', 'faux', 'off', 'ko', 'nee', 'neen', 'nein'])
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
  'expres',
  'explicite',
  'consent',
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
  'opposee',
  'opposition',
  'retire',
  'retiree',
  'revoque',
  'revoquee',
  'refusee',
  'desabonnee',
  'desinscrite',
  'ne plus contacter',
  'ne pas contacter',
])
/** Neither: a consent implied by a purchase (Canada's « tacite ») is none in Europe, and one that awaits is none yet. */
const unsaid = new Set([
  ...[
    'tacite',
    'implicite',
    'implied',
    'inconnu',
    'inconnue',
    'unknown',
    'en attente',
    'pending',
    'a confirmer',
    'nsp',
    '?',
  ],
  ...['non renseigne', 'non renseignee', 'non precise', 'non demande', 'a demander'],
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

/** What a form puts after a yes or a no: « Oui, avec plaisir ! », « Non merci ». */
const politely =
  /(?<=^(oui|non|yes|no|ja|nee))[ ,.!–-]*( ?(avec (grand )?plaisir|volontiers|bien sur|merci( bien| beaucoup)?|s'il (vous|te) plait|svp|please|thanks|thank you|graag|bedankt|dank (u|je)))?[ .!]*$/

/**
 * A permission to write: `yes`, `no`, or null when the cell says nothing (a blank is neither: P12). With the column
 * format `opt-out` (« Ne souhaite pas recevoir… ») a yes is a refusal, and a no says nothing: who has not refused
 * has not agreed (GDPR art. 4 (11) and recital 32). With `dated` (OPTIN_TIME) a day is that of an agreement; with `confirmed`
 * (DOUBLE_OPT-IN) a no is one who has not confirmed, and has refused nothing.
 */
export function cleanPermission(raw: string, format: string | null): Cleaned<string> {
  const word = fold(raw)
  if (word === '') return { value: null, rule: null }
  if (format === 'dated' && /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(word)) return agreedOn(word)
  const turned = format === 'opt-out'
  if (agreed.has(word)) return { value: 'yes', rule: null }
  if (refused.has(word)) return { value: 'no', rule: null }
  const answer = word.replace(politely, '')
  if (yesWords.has(answer)) return { value: turned ? 'no' : 'yes', rule: null }
  if (noWords.has(answer)) return { value: turned || format === 'confirmed' ? null : 'no', rule: null }
  if (unsaid.has(word)) return { value: null, rule: null }
  return isSentinel(raw.trim()) ? { value: null, rule: 'sentinel-emptied' } : { rejected: 'permission-unreadable' }
}

/** « 0000-00-00 00:00:00 » is how a database writes that nobody agreed. */
function agreedOn(day: string): Cleaned<string> {
  return /[1-9]/.test(day.slice(0, 10)) ? { value: 'yes', rule: null } : { value: null, rule: 'sentinel-emptied' }
}

/**
 * 1 when a cell of « Ne plus contacter », « Désinscrit le » says that someone objects: a cross, a yes, a day, any word; 0 for a no, null for
 * a blank. What is not understood there is an objection: the doubt is for the person (GDPR art. 21).
 */
export function cleanObjection(raw: string): Cleaned<number> {
  const word = fold(raw)
  if (word === '' || unsaid.has(word)) return { value: null, rule: null }
  if (isSentinel(raw.trim())) return { value: null, rule: 'sentinel-emptied' }
  return { value: noWords.has(word) || agreed.has(word) ? 0 : 1, rule: null }
}

function fold(raw: string): string {
  return foldAccents(collapseSpaces(raw)).replace(/’/g, "'")
}
