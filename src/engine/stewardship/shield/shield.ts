import { foldAccents } from '../../text/index.ts'
import { findAddresses } from './addresses.ts'
import { findContacts } from './contacts.ts'
import { type KnownName, KnownNames } from './known-names.ts'
import { findNumbers } from './numbers.ts'
import { findPersons } from './persons.ts'
import { type HiddenKind, type HiddenSpan, hiddenKinds } from './span.ts'
import { foundInWindows } from './windows.ts'

const labels: Readonly<Record<HiddenKind, string>> = {
  mark: 'REPERE',
  email: 'COURRIEL',
  url: 'LIEN',
  iban: 'IBAN',
  socialNumber: 'SECU',
  card: 'CARTE',
  phone: 'TELEPHONE',
  birthDate: 'NAISSANCE',
  order: 'COMMANDE',
  address: 'ADRESSE',
  person: 'PERSONNE',
}
const ownToken = new RegExp(`\\[(?:${Object.values(labels).join('|')})_\\d+\\]`, 'gu')

export interface RedactedSpan extends HiddenSpan {
  readonly token: string
}

export interface Redacted {
  readonly text: string
  /** In the order of the text as given, and in its offsets (UTF-16 units). */
  readonly spans: readonly RedactedSpan[]
}

/** What stands in the place of what, both ways. It stays at home: whoever has it has the persons. */
export interface Shield {
  readonly redact: (text: string) => Redacted
  /** The words back in the place of their tokens; a token that the shield never gave stays as it is. */
  readonly restore: (text: string) => string
  readonly way: () => Readonly<Record<string, string>>
}

/**
 * A shield for one exchange: persons, e-mails, phones, addresses, order, bank and social numbers and birth dates go out as
 * tokens, the same words always as the same token, and come back. `published`: what the house itself prints (artists, its own
 * address and phone), which passes. `names`: those whom the house knows, hidden whatever their given name. Beyond these by rules alone: it lets
 * through names that no rule knows, and says nothing of health.
 */
export function shield({
  published = '',
  known = {},
  names = [],
}: {
  readonly published?: string
  readonly names?: Iterable<KnownName>
  readonly known?: Readonly<Record<string, string>>
} = {}): Shield {
  const words = new Map<string, string>(Object.entries(known))
  const tokens = new Map([...words].map(([token, hidden]) => [hidden, token]))
  const printed = plain(published)
  const ofHouse = new KnownNames(names)
  const counts = new Map<HiddenKind, number>()
  const tokenOf = (kind: HiddenKind, hidden: string): string => {
    const given = tokens.get(hidden)
    if (given !== undefined) return given
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const token = `[${labels[kind]}_${number}]`
    if (words.has(token)) return tokenOf(kind, hidden)
    words.set(token, hidden)
    tokens.set(hidden, token)
    return token
  }
  return {
    redact: (text) => {
      const spans = withoutOverlap([...hiddenSpans(text), ...ofHouse.find(text), ...knownAgain(text, tokens)])
        .filter((span) => !isPublished(text.slice(span.start, span.end), span.kind, printed))
        .map((span) => ({ ...span, token: tokenOf(span.kind, text.slice(span.start, span.end)) }))
      return { text: replaced(text, spans), spans }
    },
    restore: (text) => text.replaceAll(ownToken, (token) => words.get(token) ?? token),
    way: () => Object.fromEntries(words),
  }
}

/** Stretches to hide, without overlap: the surer kind first, then the longer. */
export function hiddenSpans(text: string): HiddenSpan[] {
  const marks = [...text.matchAll(ownToken)].map((match): HiddenSpan => {
    return { kind: 'mark', start: match.index, end: match.index + match[0].length }
  })
  return withoutOverlap([
    ...marks,
    ...foundInWindows(text, findContacts),
    ...foundInWindows(text, findNumbers),
    ...foundInWindows(text, findAddresses),
    ...findPersons(text),
  ])
}

const leastKnown = 4

/** What was hidden once in an exchange is hidden wherever it comes again, with nothing around it to tell what it is. */
function knownAgain(text: string, tokens: ReadonlyMap<string, string>): HiddenSpan[] {
  return [...tokens.keys()]
    .filter((hidden) => hidden.length >= leastKnown && text.includes(hidden))
    .flatMap((hidden) => {
      const spans: HiddenSpan[] = []
      for (let at = text.indexOf(hidden); at >= 0; at = text.indexOf(hidden, at + hidden.length))
        if (standsAlone(text, at, at + hidden.length))
          spans.push({ kind: 'person', start: at, end: at + hidden.length })
      return spans
    })
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end))
}

function withoutOverlap(all: readonly HiddenSpan[]): HiddenSpan[] {
  const kept: HiddenSpan[] = []
  const taken = new Uint8Array(all.reduce((most, { end }) => Math.max(most, end), 0))
  for (const span of all.filter(({ start, end }) => end > start).sort(bySurety))
    if (taken.subarray(span.start, span.end).every((unit) => unit === 0)) {
      taken.fill(1, span.start, span.end)
      kept.push(span)
    }
  return kept.sort((a, b) => a.start - b.start)
}

function bySurety(a: HiddenSpan, b: HiddenSpan): number {
  return hiddenKinds.indexOf(a.kind) - hiddenKinds.indexOf(b.kind) || b.end - b.start - (a.end - a.start)
}

function replaced(text: string, spans: readonly RedactedSpan[]): string {
  let at = 0
  let out = ''
  for (const { start, end, token } of spans) {
    out += text.slice(at, start) + token
    at = end
  }
  return out + text.slice(at)
}

const civilities = /^(?:mm?|mmes?|mlles?|mrs?|monsieur|madame|mademoiselle|messieurs|mesdames|dr|me)\.?\s+/u

function isPublished(hidden: string, kind: HiddenKind, printed: string): boolean {
  if (printed === '' || kind === 'mark') return false
  const words = plain(hidden).replace(civilities, '')
  if (kind === 'phone') return printed.replace(/\D/gu, '').includes(words.replace(/\D/gu, ''))
  return ` ${printed} `.includes(` ${words} `)
}

/** Letters and digits alone, folded: how two printings of one name are compared. */
function plain(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{L}\d@.]+/gu, ' ')
    .trim()
}
