import type { Cleaned } from './codes.ts'
import { cleanInteger, cleanText } from './text.ts'

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
  const alone = text.value.replace(companions, '')
  if (alone !== '' && alone !== text.value) return { value: properCase(alone), rule: 'name-companions-removed' }
  const bare = text.value.replace(/^\(\d+\) ?/, '')
  if (bare === '') return { value: null, rule: 'name-number-removed' }
  const cased = properCase(bare)
  if (bare !== text.value) return { value: cased, rule: 'name-number-removed' }
  return cased === bare ? text : { value: cased, rule: 'name-case' }
}

/** « Zoé Roux +2 », on a guest list. */
const companions = / ?\+ ?(\d{1,2})$/

/** How many come along with whom a name names: 2 for « Zoé Roux +2 »; null for a name alone. */
export function companionsAfterName(raw: string): Cleaned<number> {
  const [, count] = companions.exec(raw.trim()) ?? []
  return { value: count === undefined ? null : Number(count), rule: null }
}

/** How many come along with a guest: « +1 », « 2 », a cross for one. */
export function cleanCompanions(raw: string): Cleaned<number> {
  return /^\s*\+?\s*(x|oui|ok)\s*$/i.test(raw) ? { value: 1, rule: null } : cleanInteger(raw.replace(/^\s*\+/, ''))
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
