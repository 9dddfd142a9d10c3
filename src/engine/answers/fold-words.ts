/** One word of a question: as typed, and folded (no accent, no capital, no plural mark). */
export interface Word {
  typed: string
  folded: string
}

/** The words of a text in their order; signs and apostrophes part words, figures stay whole (« 2025-2026 »). */
export function foldWords(text: string): Word[] {
  return (text.match(/\d{2,4}[-/]\d{2,4}|[\p{L}\p{N}]+/gu) ?? []).map((typed) => ({ typed, folded: foldWord(typed) }))
}

function foldWord(typed: string): string {
  const plain = typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
  return plain.length > 3 ? plain.replace(/[sx]$/u, '') : plain
}
