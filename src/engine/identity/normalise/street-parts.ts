import { foldText } from './fold-text.ts'
import { remembered } from './remembered.ts'

const abbreviations: Record<string, string> = {
  av: 'avenue',
  ave: 'avenue',
  aven: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  bvd: 'boulevard',
  ch: 'chemin',
  che: 'chemin',
  chem: 'chemin',
  cite: 'cite',
  crs: 'cours',
  fg: 'faubourg',
  fbg: 'faubourg',
  imp: 'impasse',
  lot: 'lotissement',
  pl: 'place',
  qu: 'quai',
  qrt: 'quartier',
  r: 'rue',
  res: 'residence',
  rte: 'route',
  sq: 'square',
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  all: 'allee',
  pass: 'passage',
  gal: 'general',
  gen: 'general',
  mal: 'marechal',
  dr: 'docteur',
  pdt: 'president',
  prof: 'professeur',
}
const linkWords = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'the', 'of'])
const complements =
  /\b(?:bat(?:iment)?|apt|appt|appartement|etage|esc(?:alier)?|porte|bp|cs|interphone|digicode)\s*\w{1,4}\b/g

/**
 * Street text in, `{ number, name }` out: `12 bis, bd St-Michel` gives `12` and `boulevard saint michel`. The number keeps no
 * `bis` or `ter`; buildings, floors and post boxes are dropped; link words too (`rue de la Paix`, `rue Paix`).
 */
export function streetParts(text: string | undefined): { number: string; name: string } {
  const plain = plainStreet.exec(text ?? '')
  const name = plain?.[2] === undefined ? '' : nameBesideNumber(plain[2])
  return plain?.[1] === undefined || name === '' ? partsOf(text) : { number: plain[1], name }
}

/** `12 rue Neuve` as most are: a number, then words that the next doors share. */
const plainStreet = /^(\d{1,4}),? ([\p{L}' ’.-]+)$/u

/** The street's name beside any number; `''` where nothing but a link word stands there, for the number is then a part of the name. */
const nameBesideNumber = remembered((words) => {
  const { name } = partsOf(`1 ${words}`)
  return name.startsWith('1 ') || name === '1' ? '' : name
})

function partsOf(text: string | undefined): { number: string; name: string } {
  const folded = foldText(text).replace(complements, ' ').trim()
  const number = /^\D*?\b(\d{1,4})[a-z]?\b/.exec(folded)?.[1] ?? ''
  const words = folded
    .replace(/^\D*?\b\d{1,4}[a-z]?\b(?:\s+(?:bis|ter|quater)\b)?/, ' ')
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .filter((word) => word !== '' && !linkWords.has(word))
  return { number, name: (words.length > 0 ? words : folded.split(' ').filter((word) => word !== '')).join(' ') }
}

/** City text in, comparison form out: `ST-ETIENNE CEDEX 2`, `Saint-Étienne` and `PARIS 11E` lose what varies. */
export function cityKey(text: string | undefined): string {
  return foldText(text)
    .replace(/\bcedex\b.*$/, '')
    .replace(/\b\d{1,2}(?:e|er|eme|ieme|nd)?\s*(?:arr(?:ondissement)?)?$/, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bs\/s?\b/g, 'sur')
    .trim()
}

/** Postcode text in: digits and letters alone, a French one padded to five (`1000` is `01000`, as Excel drops the zero). */
export function postcodeKey(text: string | undefined, isOfFrance: boolean): string {
  if (text !== undefined && /^\d{5}$/.test(text)) return text
  const plain = foldText(text).replaceAll(' ', '')
  return isOfFrance && /^\d{4}$/.test(plain) ? `0${plain}` : plain
}

/** Country text in; where none is said, it is France. */
export function isFrench(country: string | undefined): boolean {
  return /^(?:|fr|france|fra)$/.test(foldText(country))
}
