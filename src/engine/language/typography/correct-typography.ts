import type { Finding } from '../../../contract/index.ts'
import { matchesIn } from '../matching/matches.ts'
import { protectedSpans, type Span, touches } from '../protected-spans.ts'
import { letterRules } from './letters.ts'
import { numberRules } from './numbers.ts'
import { punctuationRules } from './punctuation.ts'
import type { TypographyRule } from './rule.ts'

const rules: readonly TypographyRule[] = [...letterRules, ...punctuationRules, ...numberRules]
const passes = 6

/** A piece of the text on its way: what it reads now, where it came from, which rule last touched it. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rule: TypographyRule | null
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rule: TypographyRule
}

/**
 * Mends the typography of a French text by itself: spaces, apostrophes, quotes, hours, money, ranks, ligatures.
 * Words, addresses, code and Markdown marks stay as they are; mending twice changes nothing more.
 * Findings point into the text as given (UTF-16 offsets), each with the one thing to put in place.
 */
export function correctTypography(text: string): { text: string; findings: Finding[] } {
  let state: State = { pieces: [...text].map(pieceAt()), text, guarded: protectedSpans(text) }
  for (let pass = 0; pass < passes; pass += 1) {
    const before = state.text
    for (const rule of rules) state = applyRule(state, rule)
    if (state.text === before) break
  }
  return { text: state.text, findings: state.pieces.flatMap((piece) => toFinding(piece, text)) }
}

/** A text as the rules so far have left it, with what no rule may touch in it. */
interface State {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly guarded: readonly Span[]
}

function pieceAt(): (character: string) => Piece {
  let offset = 0
  return (character) => {
    const start = offset
    offset += character.length
    return { text: character, start, end: offset, rule: null }
  }
}

function read(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

function applyRule(state: State, rule: TypographyRule): State {
  const edits = matchesIn(state.text, rule.pattern)
    .map((match) => toEdit(match, rule))
    .filter((edit): edit is Edit => edit !== null && !touches(state.guarded, edit.start, edit.end))
  if (edits.length === 0) return state
  const pieces = spliceAll(state.pieces, edits)
  const text = read(pieces)
  return { pieces, text, guarded: protectedSpans(text) }
}

/** The smallest change; a pure insertion takes the next character along, so that it has something to point at. */
function toEdit(match: RegExpExecArray, rule: TypographyRule): Edit | null {
  const old = match[0]
  const fresh = rule.mend(match)
  if (fresh === null || fresh === old) return null
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  const room = Math.min(old.length, fresh.length) - head
  while (tail < room && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1
  if (head + tail === old.length && tail > 0) tail -= 1
  else if (head + tail === old.length && head > 0) head -= 1
  return {
    start: match.index + head,
    end: match.index + old.length - tail,
    text: fresh.slice(head, fresh.length - tail),
    rule,
  }
}

function spliceAll(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const out: Piece[] = []
  let offset = 0
  let next = 0
  for (let i = 0; i < pieces.length; ) {
    const edit = edits[next]
    const piece = pieces[i]
    if (!piece) break
    if (!edit || offset + piece.text.length <= edit.start) {
      out.push(piece)
      offset += piece.text.length
      i += 1
      continue
    }
    const taken = takePieces(pieces, i, offset, edit)
    out.push(taken.piece)
    offset = taken.offset
    i = taken.index
    next += 1
  }
  return out
}

/** Joins the pieces that an edit covers; what it leaves of the first and the last one is kept. */
function takePieces(pieces: readonly Piece[], from: number, at: number, edit: Edit) {
  let index = from
  let offset = at
  let text = ''
  const start = pieces[from]?.start ?? 0
  let end = start
  while (index < pieces.length && offset < edit.end) {
    const piece = pieces[index]
    if (!piece) break
    text += piece.text
    offset += piece.text.length
    end = piece.end
    index += 1
  }
  const mended = text.slice(0, edit.start - at) + edit.text + text.slice(edit.end - at)
  return { piece: { text: mended, start, end, rule: edit.rule }, offset, index }
}

function toFinding(piece: Piece, original: string): Finding[] {
  if (!piece.rule || original.slice(piece.start, piece.end) === piece.text) return []
  return [
    {
      start: piece.start,
      end: piece.end,
      rule: piece.rule.rule,
      category: 'typography',
      tier: 'typography',
      message: piece.rule.message,
      suggestions: [piece.text],
    },
  ]
}
