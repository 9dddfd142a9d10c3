/** Accents that were written in UTF-8, then read as Windows-1252 and written again: « Ã© », « â€™ », « Ã‰ ». */
export const doubled = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚]\S|√[©®†™¢¥]/

const byteOf = new Map<string, number>()
const windows = new TextDecoder('windows-1252')
for (let byte = 0x80; byte < 0x100; byte++) byteOf.set(windows.decode(Uint8Array.of(byte)), byte)
const strict = new TextDecoder('utf-8', { fatal: true })
/** What a French file may hold: Latin letters, dashes, quotes, spaces, the signs of the euro and of a mark. */
const expected = /^[\u0080-\u024f\u2000-\u206f€™]$/u

/** The text with each doubled character made one again; what is not one stays as it is, so that good accents beside are kept. */
export function mended(text: string): string {
  return text.replace(/[\u0080-\uffff]{2,}/g, (run) => {
    let made = ''
    for (let at = 0; at < run.length; ) {
      const one = characterAt(run, at)
      made += one?.character ?? run[at]
      at += one?.length ?? 1
    }
    return made
  })
}

function characterAt(run: string, at: number): { character: string; length: number } | null {
  const first = byteOf.get(run[at] ?? '') ?? 0
  const length = first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (length === 0 || at + length > run.length) return null
  const bytes = [...run.slice(at, at + length)].map((character) => byteOf.get(character) ?? 0)
  try {
    const character = strict.decode(Uint8Array.from(bytes))
    return expected.test(character) ? { character, length } : null
  } catch {
    return null
  }
}

/** Pieces of a text, mended: a run of such characters that two pieces share is mended with the second. */
export async function* mendedPieces(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let carry = ''
  for await (const piece of pieces) {
    const text = carry + piece
    const end = text.length - (/[\u0080-\uffff]*$/.exec(text.slice(-8))?.[0].length ?? 0)
    carry = text.slice(end)
    yield mended(text.slice(0, end))
  }
  if (carry !== '') yield mended(carry)
}
