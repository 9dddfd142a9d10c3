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
