import type { Messages } from '@lingui/core'

/**
 * A compiled French catalogue with its no-break spaces: U+202F before ; ! ? and inside « », U+00A0 before a colon
 * (Lexique des règles typographiques, Imprimerie nationale). The code is written with plain spaces.
 */
export function withFrenchSpaces(messages: Messages): Messages {
  return inMessages(messages, inText)
}

/** A compiled catalogue of which no line ends at the hyphen of « e-mail ». */
export function withWholeWords(messages: Messages): Messages {
  return inMessages(messages, wholeWords)
}

function inMessages(messages: Messages, change: (text: string) => string): Messages {
  const inToken = <Token>(token: Token): Token => {
    if (typeof token === 'string') return change(token) as Token & string
    if (Array.isArray(token)) return token.map(inToken) as Token & unknown[]
    if (typeof token !== 'object' || token === null) return token
    return Object.fromEntries(Object.entries(token).map(([key, value]) => [key, inToken(value)])) as Token
  }
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, inToken(message)]))
}

/** The same for a plain text. */
export function inText(text: string): string {
  return wholeWords(text)
    .replace(/ ([;!?»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ :/g, '\u00a0:')
}

/** A word joiner after the hyphen of « e-mail », and of a season: nothing is drawn, and a line does not end there. */
export function wholeWords(text: string): string {
  return text.replace(/\be-(?=mail)|\b\d{4}-(?=\d{4}\b)/giu, '$&\u2060')
}
