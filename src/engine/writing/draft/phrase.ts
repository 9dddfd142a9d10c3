import type { AtomKind, DraftFact } from '../../../contract/index.ts'

/** A stretch of text bound to one fact of the record: the only way a date, name, price or number enters a draft. */
export interface FactPiece {
  readonly text: string
  readonly kind: AtomKind
  readonly factId: string
}
export type Piece = string | FactPiece
export type Phrase = readonly Piece[]

/** Who wrote a sentence, and where a quoted one comes from: kept with the draft for ever. */
export interface Sentence {
  readonly phrase: Phrase
  readonly writtenBy: 'rule' | 'quote'
  readonly source: string | null
  /** A line of dates, prices or mentions: said the same way in every text, and left out of the variety measures. */
  readonly practical: boolean
}

export interface Rendered {
  readonly text: string
  readonly facts: readonly DraftFact[]
}

/** Binds `text` to the field `factId` of the record, e.g. `fact('date', 'performances.0.startsAt', 'vendredi 11 décembre')`. */
export function fact(kind: AtomKind, factId: string, text: string): FactPiece {
  return { text, kind, factId }
}

/**
 * Template of a phrase: `` say`${title} dure ${duration}.` ``. One missing value (null) and the whole phrase is null:
 * what the record does not hold cannot be said.
 */
export function say(
  strings: TemplateStringsArray,
  ...values: readonly (Piece | Phrase | null | undefined)[]
): Phrase | null {
  const pieces: Piece[] = []
  for (const [index, literal] of strings.entries()) {
    if (literal !== '') pieces.push(literal)
    if (index >= values.length) continue
    const value = values[index]
    if (value === null || value === undefined) return null
    if (value === '') continue
    if (typeof value === 'string') pieces.push(value)
    else if (isPhrase(value)) pieces.push(...value)
    else pieces.push(value)
  }
  return pieces
}

/** The phrase when `condition` holds. */
export function when(condition: boolean, phrase: Phrase | null): Phrase | null {
  return condition ? phrase : null
}

/** Joins phrases as French lists do: « a, b et c ». Empty gives null. */
export function list(items: readonly Phrase[], last = ' et ', between = ', '): Phrase | null {
  if (items.length === 0) return null
  return items.flatMap((item, index) => {
    if (index === 0) return item
    return [index === items.length - 1 ? last : between, ...item]
  })
}

export function textOf(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** Names are printed as the venue prints them (P24); only common words take a capital at the head of a sentence. */
const keepsItsCase: ReadonlySet<AtomKind> = new Set(['title', 'person', 'company', 'venue', 'hall', 'city', 'url'])

/** The phrase with a capital at its head, unless it opens on a name. */
export function capitalised(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase
  if (first === undefined) return phrase
  if (typeof first === 'string') return [upperFirst(first), ...rest]
  return keepsItsCase.has(first.kind) ? phrase : [{ ...first, text: upperFirst(first.text) }, ...rest]
}

/** Text and facts of a phrase; offsets count UTF-16 units from `offset`. */
export function render(phrase: Phrase, offset = 0): Rendered {
  const facts: DraftFact[] = []
  let text = ''
  for (const piece of phrase) {
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    const start = offset + text.length
    facts.push({ ...piece, start, end: start + piece.text.length, status: 'supported' })
    text += piece.text
  }
  return { text, facts }
}

export function factsOf(phrase: Phrase): FactPiece[] {
  return phrase.filter((piece) => typeof piece !== 'string')
}

function isPhrase(value: FactPiece | Phrase): value is Phrase {
  return Array.isArray(value)
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
