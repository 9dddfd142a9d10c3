import type { Messages } from '@lingui/core'

/**
 * A compiled French catalogue with its no-break spaces: U+202F before ; ! ? and inside « », U+00A0 before a colon
 * (Lexique des règles typographiques, Imprimerie nationale). The code is written with plain spaces.
 */
export function withFrenchSpaces(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, inToken(message)]))
}

function inToken<Token>(token: Token): Token {
  if (typeof token === 'string') return inText(token) as Token & string
  if (Array.isArray(token)) return token.map(inToken) as Token & unknown[]
  if (typeof token !== 'object' || token === null) return token
  return Object.fromEntries(Object.entries(token).map(([key, value]) => [key, inToken(value)])) as Token
}

/** The same for a plain text. */
export function inText(text: string): string {
  return text
    .replace(/ ([;!?»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:')
}
