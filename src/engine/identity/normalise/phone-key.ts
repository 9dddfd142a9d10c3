import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * The phones of a cell (several between `;`, `/` or `,`): `own` is a mobile or any number of unknown kind, `home` a French land
 * line, which a household shares.
 */
export function phoneParts(text: string | undefined): { own: string; home: string } {
  const phones = { own: '', home: '' }
  if (!text) return phones
  for (const part of between.test(text) ? text.split(between) : [text]) {
    const key = phoneKey(part)
    const kind = /^\+33[1-59]/.test(key) ? 'home' : 'own'
    phones[kind] ||= key
  }
  return phones
}

const between = /[;,/|]/

/**
 * Phone text in, E.164 out, read as French when it has no country code; `''` when it cannot be a number.
 * Numbers already in E.164, and plain French ones (with the leading 0 that Excel drops), take the short way.
 */
export function phoneKey(text: string | undefined): string {
  if (!text) return ''
  if (/^0[1-9]\d{8}$/.test(text)) return isPlaceholder(text) ? '' : `+33${text.slice(1)}`
  if (/^\+33[1-9]\d{8}$/.test(text)) return text
  const plain = text.replace(/[^\d+]/g, '')
  if (/^\+33[1-9]\d{8}$/.test(plain)) return plain
  if (/^0[1-9]\d{8}$/.test(plain)) return isPlaceholder(plain) ? '' : `+33${plain.slice(1)}`
  if (/^[1-9]\d{8}$/.test(plain)) return `+33${plain}`
  if (plain.replace('+', '').length < 6 || isPlaceholder(plain)) return ''
  const parsed = parsePhoneNumberFromString(plain.replace(/^00/, '+'), 'FR')
  return parsed?.isPossible() ? parsed.number : plain.replace('+', '')
}

/** `0600000000`, `0102030405`: typed to get past a form. */
function isPlaceholder(digits: string): boolean {
  const end = digits.slice(-8)
  if (end[0] !== end[2]) return end === '12345678'
  return /^(\d)\1+$/.test(end) || /^(\d\d)\1{3}$/.test(end) || ['02030405', '01020304'].includes(end)
}

const keyLetters = 12

/** The phones of a cell of plain French numbers (`0612345678`), one or several; read over by the next cell. */
export interface PlainPhones {
  /** False for a cell that takes a longer look: only `phoneParts` reads it. */
  read(codes: ArrayLike<number>, from: number, to: number): boolean
  readonly own: Uint16Array
  readonly home: Uint16Array
  hasOwn: boolean
  hasHome: boolean
}

/** Reads phones letter by letter, as `phoneParts` reads the same cell. */
export function plainPhones(): PlainPhones {
  const keyRoom = () => Uint16Array.from({ length: keyLetters }, (_, place) => '+33'.charCodeAt(place))
  /** The first of each kind is the one that counts. */
  const note = (codes: ArrayLike<number>, start: number) => {
    const isHome = homeDigits.includes(codes[start + 1] ?? 0)
    if (isHome ? phones.hasHome : phones.hasOwn) return
    const key = isHome ? phones.home : phones.own
    for (let i = 1; i < 10; i += 1) key[i + 2] = codes[start + i] ?? 0
    if (isHome) phones.hasHome = true
    else phones.hasOwn = true
  }
  const phones: PlainPhones = {
    own: keyRoom(),
    home: keyRoom(),
    hasOwn: false,
    hasHome: false,
    read(codes, from, to) {
      phones.hasOwn = false
      phones.hasHome = false
      for (let start = from; start < to; start += 11) {
        if (!isPlainNumber(codes, start, to)) return false
        note(codes, start)
      }
      return true
    },
  }
  return phones
}

const [zero, nine] = [0x30, 0x39]
/** Of land lines: 1 to 5, and 9. */
const homeDigits: readonly number[] = [0x31, 0x32, 0x33, 0x34, 0x35, nine]
const separators: readonly number[] = [...';,/|'].map((sign) => sign.charCodeAt(0))

/** Ten digits from 01 to 09 that end here or before a separator and another number, and that nobody typed to get past a form. */
function isPlainNumber(codes: ArrayLike<number>, start: number, to: number): boolean {
  const end = start + 10
  if (end > to || codes[start] !== zero || codes[start + 1] === zero) return false
  for (let i = start + 1; i < end; i += 1) if ((codes[i] ?? 0) < zero || (codes[i] ?? 0) > nine) return false
  // What repeats a digit or counts up may be a placeholder.
  if (codes[start + 2] === codes[start + 4] || codes[start + 2] === zero + 1) return false
  return end === to || (end + 1 < to && separators.includes(codes[end] ?? 0))
}
