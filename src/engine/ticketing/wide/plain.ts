import { foldAccents } from '../../text/index.ts'

/** A text without accents nor capitals, as long as it was: places found in it hold in the text itself. */
export function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const base = foldAccents(sign)
      return base.length === sign.length ? base : sign
    })
    .join('')
    .replace(/[\s\u00a0\u202f]/g, ' ')
}
