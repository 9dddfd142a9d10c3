import { beyondAscii } from './fold-text.ts'

/** A mailbox as compared: `address` is one spelling for all the spellings that reach the same box. */
export interface EmailParts {
  address: string
  user: string
  domain: string
}

const sameDomain: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['ymail.com', 'yahoo.com'],
])
/** An address as most are: nothing to take off. */
const plainAddress = /^[a-z0-9._-]+@[a-z0-9.-]*[a-z0-9-]$/

/** Domains where anyone opens a box: sharing one says nothing, and a neighbouring user name is another person. */
export const publicMailDomains: ReadonlySet<string> = new Set(
  `gmail.com yahoo.fr yahoo.com hotmail.fr hotmail.com outlook.fr outlook.com live.fr live.com msn.com orange.fr wanadoo.fr free.fr
  sfr.fr neuf.fr cegetel.net club-internet.fr laposte.net bbox.fr numericable.fr aol.com icloud.com me.com mac.com protonmail.com
  proton.me gmx.fr gmx.com mail.com mail.fr`.split(/\s+/),
)

/**
 * E-mail text in, its parts out; `null` when it is no address. Lower case, spaces and accents dropped, `+tag` cut, dots
 * ignored for Gmail only (Google's rule; elsewhere they count).
 */
export function emailParts(text: string | undefined): EmailParts | null {
  if (!text) return null
  if (plainAddress.test(text)) return partsAt(text, text.indexOf('@'))
  const plain = (beyondAscii.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text)
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/[\s<>;,"']+/g, '')
  const at = plain.indexOf('@')
  return at < 0 || plain.indexOf('@', at + 1) >= 0 ? null : partsAt(plain, at)
}

function partsAt(plain: string, at: number): EmailParts | null {
  const rawDomain = plain.endsWith('.') ? plain.slice(at + 1).replace(/\.+$/, '') : plain.slice(at + 1)
  const domain = sameDomain.get(rawDomain) ?? rawDomain
  const tag = plain.indexOf('+')
  const untagged = plain.slice(0, tag < 0 ? at : Math.min(tag, at))
  const user = domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged
  if (user === '' || domain === '') return null
  const isWhole = user.length + 1 + domain.length === plain.length && domain === rawDomain
  return { address: isWhole ? plain : `${user}@${domain}`, user, domain }
}

/** True when the user name is only made of the person's two names (`m.dupont`, `dupontmarie69`): it repeats them. */
export function repeatsName(user: string, names: readonly [string, string]): boolean {
  let rest = user.replace(/[^a-z]+/g, '')
  if (rest === '' || rest.length > names[0].length + names[1].length + 1) return false
  const [first, family] = [withoutSpaces(names[0]), withoutSpaces(names[1])]
  // The longer is taken out first: the shorter may be a part of it.
  for (const name of family.length > first.length ? [family, first] : [first, family]) {
    if (name.length > 1) rest = rest.replace(name, '')
  }
  return rest.length <= 1
}

function withoutSpaces(name: string): string {
  return name.includes(' ') ? name.replaceAll(' ', '') : name
}
