/** A part of a pattern, taken between `least` and `most` times. */
export type Piece = { readonly least: number; readonly most: number } & (
  | { readonly kind: 'words'; readonly text: string }
  /** Takes one sign of several: its source, as in the pattern. */
  | { readonly kind: 'sign'; readonly source: string }
  /** Takes no sign: the start, the end, the edge of a word. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'group'; readonly branches: Branches }
  /** Looks at what stands beside and takes nothing of it. */
  | { readonly kind: 'around'; readonly isBehind: boolean; readonly isDenied: boolean; readonly branches: Branches }
)

/** One of several ways on; in each, parts one behind the other. */
export type Branches = readonly (readonly Piece[])[]

/** What a pattern is made of, read from its own source; null for what is not understood (back references, the `v` flag). */
export function patternTree({ source, flags }: RegExp): Branches | null {
  // With the `v` flag a class may hold classes.
  if (flags.includes('v')) return null
  try {
    return new SourceReader(source).whole()
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

class NotUnderstood extends Error {}

/** Letters and signs that stand for themselves, the one that a quantifier follows left out. */
const words = /[\p{L}\d '’,;:=_@#%&€/-]+(?![*+?{])/uy
const quantifiers = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y
const openings = /\?(?:<?[=!]|:|<[A-Za-z_]\w*>)/y
const atoms = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|./suy

class SourceReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  whole(): Branches {
    const found = this.#branches()
    if (this.#at < this.#source.length) throw new NotUnderstood()
    return found
  }

  #branches(): Branches {
    const branches = [this.#sequence()]
    while (this.#take('|')) branches.push(this.#sequence())
    return branches
  }

  #sequence(): Piece[] {
    const pieces: Piece[] = []
    while (this.#at < this.#source.length && !this.#isNext('|') && !this.#isNext(')')) {
      const text = this.#read(words)?.[0]
      pieces.push(text === undefined ? this.#repeated() : { kind: 'words', text, least: 1, most: 1 })
    }
    return pieces
  }

  #repeated(): Piece {
    const piece = this.#take('(') ? this.#group() : this.#atom()
    const quantifier = this.#read(quantifiers)
    if (quantifier === null) return piece
    const [sign, least, range, most] = quantifier
    if (least !== undefined) return { ...piece, least: Number(least), most: mostOf(least, range, most) }
    return { ...piece, least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Number.POSITIVE_INFINITY }
  }

  #atom(): Piece {
    const source = this.#read(atoms)?.[0]
    if (source === undefined || /^(?:[*+?{}\]]|\\[1-9kc])/.test(source)) throw new NotUnderstood()
    const once = { least: 1, most: 1 }
    return /^(?:[$^]|\\[bB])$/.test(source) ? { kind: 'edge', ...once } : { kind: 'sign', source, ...once }
  }

  #group(): Piece {
    const opening = this.#read(openings)?.[0] ?? ''
    if (opening === '' && this.#isNext('?')) throw new NotUnderstood()
    const branches = this.#branches()
    if (!this.#take(')')) throw new NotUnderstood()
    const once = { least: 1, most: 1 }
    if (!/[=!]$/.test(opening)) return { kind: 'group', branches, ...once }
    return { kind: 'around', isBehind: opening.startsWith('?<'), isDenied: opening.endsWith('!'), branches, ...once }
  }

  /** What stands here, of the kind asked; null when it does not. */
  #read(kind: RegExp): RegExpExecArray | null {
    kind.lastIndex = this.#at
    const found = kind.exec(this.#source)
    this.#at += found?.[0].length ?? 0
    return found
  }

  #isNext(sign: string): boolean {
    return this.#source.charAt(this.#at) === sign
  }

  #take(sign: string): boolean {
    const isThere = this.#isNext(sign)
    if (isThere) this.#at += 1
    return isThere
  }
}

/** `{2}`, `{2,}`, `{2,5}`. */
function mostOf(least: string, range: string | undefined, most: string | undefined): number {
  if (range === undefined) return Number(least)
  return most ? Number(most) : Number.POSITIVE_INFINITY
}
