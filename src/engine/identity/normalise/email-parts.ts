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

/** Domains of which an address is not taken as it stands, or not always. */
const unplainDomains = ['gmail.com', ...sameDomain.keys()]

/** Whether letters are an address that is compared as it stands, as most are: `emailParts` of such a text gives the text. */
export function isPlainAddress(codes: ArrayLike<number>, from: number, to: number): boolean {
  let at = from
  while (at < to && isPlainLetter(codes[at])) at += 1
  if (at === from || at >= to - 1 || codes[at] !== atSign) return false
  for (let i = at + 1; i < to; i += 1) if (codes[i] === underscore || !isPlainLetter(codes[i])) return false
  return codes[to - 1] !== dot && !unplainDomains.some((domain) => isWritten(domain, codes, at + 1, to))
}

const [dot, hyphen, underscore, atSign] = [0x2e, 0x2d, 0x5f, 0x40]

/** `a` to `z`, a digit, `.`, `-` or `_`. */
function isPlainLetter(code = 0): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === dot ||
    code === hyphen ||
    code === underscore
  )
}

function isWritten(text: string, codes: ArrayLike<number>, from: number, to: number): boolean {
  if (text.length !== to - from) return false
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== codes[from + i]) return false
  return true
}

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

/** The letters of a user name, from its first place on; written over by the next. */
let rest = new Uint16Array(2 ** 8)

/** A name as a mailbox may repeat it. */
export interface BareName {
  letters: string
  /** Letters and spaces as written. */
  length: number
}

export function bareName(name: string): BareName {
  return { letters: name.replaceAll(' ', ''), length: name.length }
}

/** True when a user name (`codes` from `from` up to `to`) is only made of the person's two names (`m.dupont`, `dupontmarie69`): it repeats them. */
export function repeatsName(
  { codes, from, to }: { codes: ArrayLike<number>; from: number; to: number },
  first: BareName,
  family: BareName,
): boolean {
  const most = first.length + family.length + 1
  if (rest.length < most) rest = new Uint16Array(2 * most)
  let length = 0
  for (let i = from; i < to; i += 1) {
    const code = codes[i] ?? 0
    if (code < 0x61 || code > 0x7a) continue
    if (length === most) return false
    rest[length] = code
    length += 1
  }
  if (length === 0) return false
  const own = first.letters
  const other = family.letters
  // The longer is taken out first: the shorter may be a part of it.
  const isFamilyLonger = other.length > own.length
  return lettersWithout(isFamilyLonger ? own : other, lettersWithout(isFamilyLonger ? other : own, length)) <= 1
}

/** Takes a name out of the first `length` letters of `rest`, where it stands first among them, and says how many are left. */
function lettersWithout(name: string, length: number): number {
  const size = name.length
  if (size <= 1) return length
  for (let start = 0; start + size <= length; start += 1) {
    let same = 0
    while (same < size && rest[start + same] === name.charCodeAt(same)) same += 1
    if (same < size) continue
    rest.copyWithin(start, start + size, length)
    return length - size
  }
  return length
}
