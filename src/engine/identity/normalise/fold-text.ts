/** A letter that may need decomposing. */
export const beyondAscii = /[\u0080-\uffff]/

/**
 * Text in, comparison form out: lower case, no accents, ligatures opened, apostrophes and punctuation as single spaces.
 * `L’Haÿ-les-Roses` gives `l hay les roses`. Text without any letter or digit gives `''`.
 */
export function foldText(text: string | undefined): string {
  if (!text) return ''
  // Most cells of a million are plain letters, or plain once their accents are off: they need no tables of all the world's letters.
  if (!beyondAscii.test(text)) return foldPlain(text)
  const bare = text.normalize('NFKD').replace(latinAccents, '')
  if (!beyondAscii.test(bare)) return foldPlain(bare)
  return bare
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const latinAccents = /[\u0300-\u036f]+/g

function foldPlain(text: string): string {
  const lower = text.toLowerCase()
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.replace(/[^a-z0-9]+/g, ' ').trim()
}

const blanks = new Set([
  '',
  'none',
  'null',
  'nan',
  'na',
  'n a',
  'neant',
  'non renseigne',
  'inconnu',
  'inconnue',
  'x',
  'xx',
  'xxx',
])

/** True for text that says "no value": empty, `-`, `None`, `N/A`, `non renseigné`, `xxx`. */
export function isBlank(folded: string): boolean {
  return blanks.has(folded)
}
