import { type Needles, phoneEnding, plain, tellingDigits, withoutPlace } from './needles.ts'

/**
 * Tells in one pass over a row which of the persons sought it may name, however many are sought: each is known by a few keys that any row
 * naming them must hold (a cell, the user of an address, the end of a telephone, a word of the name). Wider than the rule of `rowMatcher`,
 * which decides.
 */
export class NeedleSieve {
  /** Persons by key, as places in the list sought. */
  readonly #cells = new Map<string, number[]>()
  readonly #users = new Map<string, number[]>()
  readonly #endings = new Map<string, number[]>()
  readonly #words = new Map<string, number[]>()
  /** Persons with a needle that no key stands for: every row may name them. */
  readonly #always: number[] = []

  constructor(sought: readonly Needles[]) {
    sought.forEach(({ own, customers, ids, names }, place) => {
      for (const { number } of customers) add(this.#cells, number, place)
      for (const id of ids) add(this.#cells, id, place)
      for (const phone of own.phones) add(this.#endings, phoneEnding(phone), place)
      for (const email of own.emails) {
        const lowered = email.toLowerCase()
        const at = lowered.indexOf('@')
        if (at < 0) this.#always.push(place)
        else add(this.#users, userBefore(lowered, at), place)
      }
      for (const { last } of names) {
        const longest = [...wordsOf(plain(last))].reduce((one, other) => (other.length > one.length ? other : one), '')
        if (longest === '') this.#always.push(place)
        else add(this.#words, longest, place)
      }
    })
  }

  /** The places, in the list sought, of those whom the row may name. */
  candidates(cells: readonly string[]): number[] {
    const found: number[] = [...this.#always]
    for (const cell of cells) {
      const trimmed = cell.trim()
      collect(this.#cells.get(trimmed), found)
      if (trimmed.includes('#')) collect(this.#cells.get(withoutPlace(trimmed)), found)
      if (this.#endings.size > 0) this.#addPhones(cell, found)
    }
    const row = cells.join('\n')
    if (this.#users.size > 0 && row.includes('@')) {
      const lowered = row.toLowerCase()
      for (let at = lowered.indexOf('@'); at >= 0; at = lowered.indexOf('@', at + 1))
        collect(this.#users.get(userBefore(lowered, at)), found)
    }
    if (this.#words.size > 0) for (const word of wordsOf(plain(row))) collect(this.#words.get(word), found)
    return found.length < 2 ? found : [...new Set(found)]
  }

  #addPhones(cell: string, found: number[]): void {
    if (cell.length < tellingDigits || !/\d{2}/.test(cell)) return
    const digits = cell.replace(/\D/g, '')
    for (let from = 0; from + tellingDigits <= digits.length; from++)
      collect(this.#endings.get(digits.slice(from, from + tellingDigits)), found)
  }
}

function add(index: Map<string, number[]>, key: string | null, place: number): void {
  if (key === null) return
  const known = index.get(key)
  if (known) known.push(place)
  else index.set(key, [place])
}

function collect(places: readonly number[] | undefined, found: number[]): void {
  if (places) found.push(...places)
}

/** What stands before the `@` of an address: letters, digits and the marks that an address is looked for with. */
function userBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && isOfUser(text.charCodeAt(from - 1))) from--
  return text.slice(from, at)
}

function isOfUser(code: number): boolean {
  if (code > 127) return isLetterBeyondAscii(code)
  return isAsciiWord(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45
}

/** Runs of letters and digits of a text without capitals. */
function* wordsOf(text: string): Generator<string, void> {
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const isWord = code > 127 ? isLetterBeyondAscii(code) : isAsciiWord(code)
    if (isWord && from < 0) from = at
    if (isWord || from < 0) continue
    yield text.slice(from, at)
    from = -1
  }
}

/** A small letter, a capital or a digit. */
function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
}

function isLetterBeyondAscii(code: number): boolean {
  return /[\p{L}\d]/u.test(String.fromCharCode(code))
}
