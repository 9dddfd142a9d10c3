import type { Cleaned, CleaningRule } from './codes.ts'
import { isSentinel } from './sentinel.ts'

const address = /^[a-z0-9._%+'&/=?^{|}~!#$*-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/

/**
 * An e-mail address in small letters. `mailto:`, `Name <a@b.fr>` and spaces around signs are undone; a space inside
 * the name of the mailbox is not guessed away: the address is refused. A typo in the domain is never corrected here
 * (see `suggestEmail`). An address typed to fill a compulsory field is nobody's: refused.
 */
export function cleanEmail(raw: string): Cleaned<string> {
  if (address.test(raw) && isDotted(raw) && !isPlaceholderEmail(raw)) return { value: raw, rule: null }
  const trimmed = raw.replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim()
  if (trimmed === '') return { value: null, rule: null }
  if (isSentinel(trimmed)) return { value: null, rule: 'sentinel-emptied' }
  const bare = trimmed.replace(/^.*<([^<>]+)>$/, '$1').replace(/^mailto:/i, '')
  const joined = bare
    .replace(/ ?([@.]) ?/g, '$1')
    .replace(/^[.;,]+|[.;,]+$/g, '')
    .trim()
  const value = joined.toLowerCase()
  if ((value.match(/@/g)?.length ?? 0) > 1) return { rejected: 'email-several' }
  if (!address.test(value) || !isDotted(value)) return { rejected: 'email-invalid' }
  if (isPlaceholderEmail(value)) return { rejected: 'email-placeholder' }
  return { value, rule: ruleOf({ raw, trimmed, bare, joined, value }) }
}

/** Between addresses of one cell: `a@b.fr ; c@d.fr`, `a@b.fr ::: c@d.fr`, `a@b.fr ou c@d.fr`. */
const between = /\s*(?:[;,/|\n]|:::)\s*|\s+(?:ou|et|or|and)\s+|\s+(?=[^\s@]+@)/i

/** The addresses of a cell, each cleaned; null when one of them cannot be taken, or when there are not two. */
function severalEmails(raw: string): string[] | null {
  if ((raw.match(/@/g)?.length ?? 0) < 2) return null
  const parts = raw.split(between).filter((part) => part.includes('@'))
  const cleaned = parts.map(cleanEmail)
  const emails = cleaned.flatMap((one) => ('rejected' in one || one.value === null ? [] : [one.value]))
  return emails.length === parts.length && emails.length > 1 ? [...new Set(emails)] : null
}

/** The first address of a cell that may hold several; the others are given by `cleanOtherEmails`. */
export function cleanFirstEmail(raw: string): Cleaned<string> {
  const [first] = severalEmails(raw) ?? []
  return first === undefined ? cleanEmail(raw) : { value: first, rule: 'email-split' }
}

/** The addresses of a cell beyond the first, with a space between them; null when it holds but one. */
export function cleanOtherEmails(raw: string): Cleaned<string> {
  const others = severalEmails(raw)?.slice(1) ?? []
  return { value: others.length === 0 ? null : others.join(' '), rule: null }
}

/** All the addresses of a cell, with a space between them. */
export function cleanAllEmails(raw: string): Cleaned<string> {
  const all = severalEmails(raw)
  return all === null ? cleanEmail(raw) : { value: all.join(' '), rule: 'email-split' }
}

/** Dots stand between letters: not at the ends of the mailbox, never two together; 254 characters at most (RFC 5321). */
function isDotted(email: string): boolean {
  return email.length <= 254 && !email.startsWith('.') && !email.includes('..') && !email.includes('.@')
}

function ruleOf(seen: {
  raw: string
  trimmed: string
  bare: string
  joined: string
  value: string
}): CleaningRule | null {
  if (seen.bare !== seen.trimmed) return 'email-prefix-removed'
  if (seen.joined !== seen.bare || seen.raw !== seen.trimmed) return 'email-spaces-removed'
  return seen.value === seen.joined ? null : 'email-lowered'
}

/** Domains that French box offices meet most; a domain one slip away from one of them is worth a question. */
const knownDomains = [
  'gmail.com',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'live.fr',
  'live.com',
  'msn.com',
  'yahoo.fr',
  'yahoo.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'neuf.fr',
  'bbox.fr',
  'numericable.fr',
  'aol.com',
  'icloud.com',
  'me.com',
  'club-internet.fr',
  'cegetel.net',
  'gmx.fr',
  'proton.me',
  'protonmail.com',
  'aliceadsl.fr',
  'voila.fr',
]
const known = new Set(knownDomains)
/** Real domains that are one slip away from a common one: no question about them. */
const realNeighbours = new Set([
  'gmx.com',
  'gmx.net',
  'gmx.de',
  'free.com',
  'mail.com',
  'email.com',
  'ymail.com',
  'hotmail.be',
  'live.be',
  'yahoo.be',
  'outlook.be',
  'hotmail.it',
  'hotmail.de',
  'hotmail.es',
  'yahoo.es',
  'yahoo.it',
  'yahoo.de',
  'live.it',
  'orange.com',
  'sfr.net',
  'mac.com',
  'pm.me',
  'neuf.com',
])

/** The address probably meant (`gmial.com` → `gmail.com`), for a person to confirm; null when nothing looks wrong. */
export function suggestEmail(email: string): string | null {
  const [mailbox, domain] = email.split('@')
  if (mailbox === undefined || domain === undefined || known.has(domain) || realNeighbours.has(domain)) return null
  if (domain === 'gmail.fr') return `${mailbox}@gmail.com`
  const near = knownDomains.find((candidate) => slips(domain, candidate) === 1)
  if (near !== undefined) return `${mailbox}@${near}`
  const stem = domain.replace(/\.(con|cm|cmo|co|comm|om|ocm|vom|xom)$/, '.com').replace(/\.(f|ft|rf|frr|dr|gr)$/, '.fr')
  if (stem === domain) return null
  const farther = known.has(stem) ? stem : knownDomains.find((candidate) => slips(stem, candidate) === 1)
  if (farther !== undefined) return `${mailbox}@${farther}`
  return /\.con$/.test(domain) ? `${mailbox}@${stem}` : null
}

const fillers =
  /^(x{2,}|a{2,}|z{2,}|0+|1+|test|aucun|noemail|nomail|sansmail|sans|pasdemail|pasmail|pas-de-mail|inconnu|nc|na)$/

/** True for addresses typed to fill a compulsory field: `xx@xx.fr`, `a@a.fr`, `test@test.com`, `pasdemail@…`. */
function isPlaceholderEmail(email: string): boolean {
  const [mailbox = '', domain = ''] = email.split('@')
  if (/^(.)\1*$/.test(mailbox) && domain.startsWith(`${mailbox}.`)) return true
  // Two letters at a public provider may be somebody's.
  return fillers.test(mailbox) && (!known.has(domain) || mailbox.length > 3)
}

/** 1 when one insertion, deletion, replacement or swap of neighbours turns one word into the other, 2 for more, 0 for none. */
function slips(from: string, to: string): 0 | 1 | 2 {
  if (from === to) return 0
  if (Math.abs(from.length - to.length) > 1) return 2
  let start = 0
  while (start < from.length && from[start] === to[start]) start++
  const restFrom = from.slice(start)
  const restTo = to.slice(start)
  if (restFrom.slice(1) === restTo.slice(1) || restFrom.slice(1) === restTo || restFrom === restTo.slice(1)) return 1
  const swapped = restFrom[0] === restTo[1] && restFrom[1] === restTo[0] && restFrom.slice(2) === restTo.slice(2)
  return swapped ? 1 : 2
}
