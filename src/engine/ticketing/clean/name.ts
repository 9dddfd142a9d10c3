import type { Cleaned } from './codes.ts'
import { cleanText } from './text.ts'

/** Small words of French names that stay small inside a name: « de La Tour », « Marie et Paul ». */
const particles = new Set(['de', 'du', 'des', 'd', 'et', 'ou', 'von', 'van', 'der', 'den', 'zu', 'dos', 'da', 'di'])

/**
 * A person's name. Only names written wholly in capitals or wholly in small letters change case: `DE LA TOUR` →
 * `de La Tour`, `jean-pierre` → `Jean-Pierre`; `McCartney` stays. `DUPONT Marie` in one cell stays too: its
 * capitals tell the family name. A contact number in brackets before the name (SecuTix) is taken off.
 */
export function cleanName(raw: string): Cleaned<string> {
  const text = cleanText(raw)
  if ('rejected' in text || text.value === null) return text
  const bare = text.value.replace(/^\(\d+\) ?/, '')
  if (bare === '') return { value: null, rule: 'name-number-removed' }
  const cased = properCase(bare)
  if (bare !== text.value) return { value: cased, rule: 'name-number-removed' }
  return cased === bare ? text : { value: cased, rule: 'name-case' }
}

/** See `cleanName`; the name comes without double or outer spaces. */
export function properCase(name: string): string {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2) return name.toUpperCase()
  const oneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!oneCase) return name
  return name
    .toLowerCase()
    .split(/([\s\-'’.])/)
    .map((piece, index, pieces) => casePiece(piece, pieces[index + 1] ?? '', index))
    .join('')
}

function casePiece(piece: string, next: string, index: number): string {
  if (piece === '' || !/\p{L}/u.test(piece)) return piece
  const isParticle = particles.has(piece) && (next === ' ' || (piece === 'd' && /['’]/.test(next)))
  if (isParticle && (index > 0 || piece === 'de' || piece === 'd' || piece === 'du' || piece === 'des')) return piece
  return (piece[0] ?? '').toUpperCase() + piece.slice(1)
}
