/** A text without accents nor capitals, as long as it was: places found in it hold in the text itself. */
export function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const base = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return base.length === sign.length ? base : sign
    })
    .join('')
    .replace(/[\s\u00a0\u202f]/g, ' ')
}
