import { type Branches, type Piece, patternTree } from './pattern-tree.ts'

/**
 * Words in small letters, one of which at least stands in every text where the pattern finds something: most patterns find nothing in most
 * texts, and to look for a word costs little beside trying a pattern at each place (the literals of a regular expression, as in the
 * engines that look for them first: Cox, « Regular Expression Matching with a Trigram Index », 2012). Null where
 * there is none to tell.
 */
export function neededWords(pattern: RegExp): readonly string[] | null {
  const tree = patternTree(pattern)
  return tree && ofBranches(tree)
}

/** A word of fewer stands everywhere. */
const fewestSigns = 3
/** More of them cost as much as the pattern. */
const mostWords = 150

function ofBranches(branches: Branches): string[] | null {
  const words: string[] = []
  for (const branch of branches) {
    const needed = ofSequence(branch)
    if (needed === null) return null
    words.push(...needed)
    if (words.length > mostWords) return null
  }
  return [...new Set(words)]
}

/** Of all that must stand there, what a text is least likely to have. */
function ofSequence(pieces: readonly Piece[]): string[] | null {
  let [best, run]: [string[] | null, string] = [null, '']
  const take = (found: string[] | null) => {
    if (found && (best === null || likelihood(found) < likelihood(best))) best = found
  }
  for (const piece of pieces) {
    const text = piece.least > 0 ? textOf(piece) : null
    if (text !== null) run += text
    else if (piece.kind !== 'edge') {
      take(usable(run))
      run = ''
      if (piece.least > 0) take(ofInside(piece))
    }
    if (text !== null && piece.most > 1) {
      take(usable(run))
      run = ''
    }
  }
  take(usable(run))
  return best
}

function ofInside(piece: Piece): string[] | null {
  if (piece.kind === 'group') return ofBranches(piece.branches)
  return piece.kind === 'around' && !piece.isDenied ? ofBranches(piece.branches) : null
}

function usable(run: string): string[] | null {
  return run.length < fewestSigns ? null : [run]
}

/** What a part stands for where it can be nothing else: itself, or one letter, small or capital. */
function textOf(piece: Piece): string | null {
  if (piece.kind === 'words') return piece.text.toLowerCase()
  if (piece.kind !== 'sign') return null
  const { source } = piece
  if (/^[^\\[\].]$/u.test(source)) return source.toLowerCase()
  if (/^\\[^\p{L}\d]$/u.test(source)) return source.slice(1)
  const [, small, capital] = /^\[(\p{L})(\p{L})\]$/u.exec(source) ?? []
  return small !== undefined && small.toLowerCase() === capital?.toLowerCase() ? small.toLowerCase() : null
}

function likelihood(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + 4 ** -Math.min(word.length, 8), 0)
}

const marks = 2 ** 14

/** Which three signs in a row stand in a text, whatever their case: enough to tell most words that do not. */
export class SignsOf {
  readonly #bits = new Uint32Array(marks / 32)

  constructor(text: string) {
    for (const mark of marksOf(text.toLowerCase())) {
      const word = mark >>> 5
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (mark & 31))
    }
  }

  /** False only where none of the words stands in the text. */
  mayHold(words: readonly NeededWord[]): boolean {
    return words.some((word) => word.every((mark) => ((this.#bits[mark >>> 5] ?? 0) >>> (mark & 31)) & 1))
  }
}

/** A word as `SignsOf` looks for it. */
export type NeededWord = readonly number[]

export function neededWord(word: string): NeededWord {
  return [...new Set(marksOf(word))]
}

function marksOf(text: string): number[] {
  const found: number[] = []
  for (let at = 0; at + 2 < text.length; at += 1)
    found.push((text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (marks - 1))
  return found
}
