/**
 * Whether a pattern finds in a line, seen with the line breaks around it, what it finds there in the whole text: no match holds a line
 * break, and nothing looks further than one. Read from the pattern's own source; false for what is not understood.
 */
export function isLineBound(pattern: RegExp): boolean {
  try {
    return new SourceReader(pattern).wholePattern() === 'never'
  } catch (error) {
    if (error instanceof NotUnderstood) return false
    throw error
  }
}

/**
 * Where a part of a pattern may take a line break: never; as its first or its last sign and nowhere else; as the only sign that it
 * takes; anywhere.
 */
type Break = 'never' | 'first' | 'last' | 'alone' | 'anywhere'

class NotUnderstood extends Error {}

/** Letters and signs that stand for themselves, the one that a quantifier follows left out. */
const words = /[\p{L}\d '’,;:=_@#%&€/-]+(?![*+?{])/uy
const quantifiers = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
const openings = /\?(?:<?[=!]|:|<[A-Za-z_]\w*>)/y
const atoms = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|./suy

class SourceReader {
  readonly #source: string
  readonly #flags: string
  #at = 0

  constructor({ source, flags }: RegExp) {
    this.#source = source
    this.#flags = flags.replace(/[gyd]/g, '')
    // With the `v` flag a class may hold classes.
    if (flags.includes('v')) throw new NotUnderstood()
  }

  wholePattern(): Break {
    const found = this.#alternatives()
    if (this.#at < this.#source.length) throw new NotUnderstood()
    return found
  }

  #alternatives(): Break {
    let found = this.#sequence()
    while (this.#take('|')) found = either(found, this.#sequence())
    return found
  }

  #sequence(): Break {
    const parts: Break[] = []
    let looksAround = false
    while (this.#at < this.#source.length && !this.#isNext('|') && !this.#isNext(')')) {
      const part = this.#read(words) === '' ? this.#repeated() : 'never'
      if (part === null) looksAround = true
      else parts.push(part)
    }
    const breaking = parts.findIndex((part) => part !== 'never')
    const part = parts[breaking]
    if (part === undefined) return 'never'
    // Beside a line break it would see past it.
    if (looksAround) return 'anywhere'
    if (parts.length === 1) return part
    if (parts.slice(breaking + 1).some((other) => other !== 'never')) return 'anywhere'
    if (breaking === 0 && (part === 'alone' || part === 'first')) return 'first'
    if (breaking === parts.length - 1 && (part === 'alone' || part === 'last')) return 'last'
    return 'anywhere'
  }

  /** Null for what takes no sign. */
  #repeated(): Break | null {
    const part = this.#atom()
    const quantifier = this.#read(quantifiers)
    if (part === null || part === 'never' || quantifier === '' || quantifier.startsWith('?')) return part
    return 'anywhere'
  }

  #atom(): Break | null {
    if (this.#take('(')) return this.#group()
    const atom = this.#read(atoms)
    if (atom === '' || /^(?:[*+?{}\]]|\\[1-9kc])/.test(atom)) throw new NotUnderstood()
    if (/^(?:[$^]|\\[bB])$/.test(atom)) return null
    return takesBreak(atom, this.#flags) ? 'alone' : 'never'
  }

  #group(): Break | null {
    const opening = this.#read(openings)
    if (opening === '' && this.#isNext('?')) throw new NotUnderstood()
    const part = this.#alternatives()
    if (!this.#take(')')) throw new NotUnderstood()
    if (!/[=!]$/.test(opening)) return part
    // What looks around sees one line break on each side, and nothing past it.
    const farthest = opening.startsWith('?<') ? 'first' : 'last'
    if (part !== 'never' && part !== 'alone' && part !== farthest) throw new NotUnderstood()
    return null
  }

  /** What stands here, of the kind asked; '' when it does not. */
  #read(kind: RegExp): string {
    kind.lastIndex = this.#at
    const found = kind.exec(this.#source)?.[0] ?? ''
    this.#at += found.length
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

function either(one: Break, other: Break): Break {
  if (one === other || other === 'never') return one
  if (one === 'never') return other
  if (one === 'alone' && other !== 'anywhere') return other
  if (other === 'alone' && one !== 'anywhere') return one
  return 'anywhere'
}

const askedOf = new Map<string, boolean>()

/** Asked of the engine itself, which knows its classes best. */
function takesBreak(atom: string, flags: string): boolean {
  const key = `${flags} ${atom}`
  const known = askedOf.get(key)
  if (known !== undefined) return known
  const takes = new RegExp(atom, flags).test('\n')
  askedOf.set(key, takes)
  return takes
}
