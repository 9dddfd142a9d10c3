import { type Branches, type Piece, patternTree } from './pattern-tree.ts'

/**
 * Whether a pattern finds in a line, seen with the line breaks around it, what it finds there in the whole text: no match holds a line
 * break, and nothing looks further than one. Read from the pattern's own source; false for what is not understood.
 */
export function isLineBound(pattern: RegExp): boolean {
  const tree = patternTree(pattern)
  return tree !== null && new BreakFinder(pattern.flags.replace(/[gyd]/g, '')).ofBranches(tree) === 'never'
}

/**
 * Where a part of a pattern may take a line break: never; as its first or its last sign and nowhere else; as the only sign that it
 * takes; anywhere.
 */
type Break = 'never' | 'first' | 'last' | 'alone' | 'anywhere'

class BreakFinder {
  readonly #flags: string

  constructor(flags: string) {
    this.#flags = flags
  }

  ofBranches(branches: Branches): Break {
    return branches.map((pieces) => this.#ofSequence(pieces)).reduce(either)
  }

  #ofSequence(pieces: readonly Piece[]): Break {
    const parts: Break[] = []
    let looksAround = false
    for (const piece of pieces) {
      const part = this.#ofPiece(piece)
      if (part === null) looksAround = true
      else if (part === 'beyond') return 'anywhere'
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

  /** Null for what takes no sign, `beyond` for what looks further than one line break. */
  #ofPiece(piece: Piece): Break | 'beyond' | null {
    if (piece.kind === 'words') return 'never'
    if (piece.kind === 'edge') return null
    if (piece.kind === 'around') {
      const part = this.ofBranches(piece.branches)
      const farthest = piece.isBehind ? 'first' : 'last'
      return part === 'never' || part === 'alone' || part === farthest ? null : 'beyond'
    }
    const part = piece.kind === 'group' ? this.ofBranches(piece.branches) : this.#ofSign(piece.source)
    return part === 'never' || piece.most <= 1 ? part : 'anywhere'
  }

  #ofSign(source: string): Break {
    return takesBreak(source, this.#flags) ? 'alone' : 'never'
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
