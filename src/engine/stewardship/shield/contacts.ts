import { type HiddenSpan, spansOf } from './span.ts'

const gap = '[\\s.\\u00a0\\u202f\\-–/]?'
const email = /(?<![\p{L}\d])[\p{L}\d][\p{L}\d._%+'-]*\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d.-]+\.\p{L}{2,}/giu
/** Addresses of pages that carry something of one person: a token, an account, a basket. */
const personalUrl = /https?:\/\/\S*(?:[?&#][^\s]*=|\/(?:compte|client|panier|u|user)\/)\S+/giu
const phones = [
  new RegExp(`(?<![\\d+])(?:(?:\\+|00)\\s?33${gap}(?:\\(0\\)\\s?)?|0)[1-9](?:${gap}\\d{2}){4}(?!\\d)`, 'gu'),
  // Abroad: a plus sign, a country, then eight digits or more however they are grouped.
  new RegExp(`(?<![\\d+])(?:\\+|00)\\s?[1-9]\\d{0,2}(?:${gap}\\(?\\d{1,4}\\)?){2,6}(?!\\d)`, 'gu'),
]
const mostDigits = 15
const leastDigits = 8

/** E-mail addresses, phones and personal links, however they are spaced. */
export function findContacts(text: string): HiddenSpan[] {
  return [
    ...spansOf(text, 'email', email),
    ...spansOf(text, 'url', personalUrl),
    ...phones.flatMap((pattern) => spansOf(text, 'phone', pattern)).filter((span) => isPhone(text, span)),
  ]
}

function isPhone(text: string, { start, end }: HiddenSpan): boolean {
  const digits = text.slice(start, end).replace(/\D/gu, '').length
  return digits >= leastDigits && digits <= mostDigits
}
