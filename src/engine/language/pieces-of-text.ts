interface Piece {
  readonly start: number
  readonly text: string
}

/** A text that announces a show is three times shorter. */
const longestPiece = 6000

/**
 * A text in pieces of at most 6 000 signs, each ending where a paragraph does, else a line, else a word: some rules compare every remark
 * with every other, and what they compare is then bounded. A shorter text is one piece.
 */
export function* piecesOf(text: string): Generator<Piece> {
  let start = 0
  while (text.length - start > longestPiece) {
    const window = text.slice(start, start + longestPiece)
    const end = start + endOfPiece(window)
    yield { start, text: text.slice(start, end) }
    start = end
  }
  yield { start, text: text.slice(start) }
}

function endOfPiece(window: string): number {
  for (const end of ['\n\n', '\n', ' ']) {
    const at = window.lastIndexOf(end)
    // Nearer to its middle it would be cut into more pieces than needed.
    if (at > window.length / 2) return at + end.length
  }
  return window.length
}
