import { beyondAscii, foldText, isBlank } from './fold-text.ts'

const particles = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'l',
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'ben',
  'mac',
  'mc',
  'o',
  'di',
  'da',
])
const civilities =
  /^(?:(?:m|mr|mrs|ms|miss|mme|mmes|mlle|melle|monsieur|madame|mademoiselle|dr|docteur|me|maitre|pr|prof)\b\.?\s*)+/

/** Words that are no name where nothing else stands. */
const titleWords = new Set(
  'm mr mrs ms miss mme mmes mlle melle monsieur madame mademoiselle dr docteur me maitre pr prof ne nee ep epouse veuve vve'.split(
    ' ',
  ),
)

/** A family name as compared: particles dropped (`de La Tour` is `tour`), maiden and married names both kept. */
export function familyNameKey(text: string | undefined): string {
  const plain = foldText(text)
  if (isPlainWord(plain)) return isBlank(plain) ? '' : plain
  const folded = plain
    .replace(civilities, '')
    .replace(/\b(?:nee?|ep|epouse|veuve|vve)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (isBlank(folded)) return ''
  const words = folded.split(' ')
  const bearing = words.filter((word) => !particles.has(word))
  return (bearing.length > 0 ? bearing : words).join(' ')
}

/** A given name as compared, civility dropped: `M. Jean-Marc` is `jean marc`. */
export function givenNameKey(text: string | undefined): string {
  const plain = foldText(text)
  const folded = isPlainWord(plain) ? plain : plain.replace(civilities, '').trim()
  return isBlank(folded) ? '' : folded
}

/** One word that is no title: most names are, and nothing is to be taken off. */
function isPlainWord(folded: string): boolean {
  return !folded.includes(' ') && !titleWords.has(folded) && !beyondAscii.test(folded)
}

/**
 * A name in one cell, split. `DUPONT Marie` and `Marie DUPONT` by their capitals, `Dupont, Marie` by its comma; else the last
 * word, with its particles, is the family name (the comparison also tries both orders).
 */
export function splitFullName(text: string): { lastName: string; firstName: string } {
  const plain = text.trim().replace(/^(?:(?:M|Mr|Mme|Mlle|Mrs|Ms|Dr)\.?\s+)+/i, '')
  const comma = /^([^,]+),\s*(.+)$/.exec(plain)
  if (comma) return { lastName: comma[1] ?? '', firstName: comma[2] ?? '' }
  const words = plain.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2) return { lastName: plain, firstName: '' }
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)
  const capitals = words.filter(isCapital)
  if (capitals.length > 0 && capitals.length < words.length) {
    return { lastName: capitals.join(' '), firstName: words.filter((word) => !isCapital(word)).join(' ') }
  }
  if (words.slice(0, -1).every((word) => leading.test(foldText(word)))) return { lastName: plain, firstName: '' }
  let start = words.length - 1
  while (start > 1 && particles.has(foldText(words[start - 1]))) start -= 1
  return { lastName: words.slice(start).join(' '), firstName: words.slice(0, start).join(' ') }
}

/** Words that open a family name and are nobody's first name: « Mme LE GOFF » has none. */
const leading = /^(?:le|la|les|l|du|de|des|d|von|van)$/

/** Title or gender text in, `f`, `m` or `''` out. Never guessed from a first name. */
export function genderKey(title: string | undefined, gender: string | undefined): 'f' | 'm' | '' {
  for (const folded of [foldText(gender), foldText(title)]) {
    if (folded === '') continue
    if (/^(?:f|femme|female|feminin|mme|mlle|melle|madame|mademoiselle|mrs|ms|miss|2)$/.test(folded)) return 'f'
    if (/^(?:h|m|homme|male|masculin|mr|monsieur|1)$/.test(folded)) return 'm'
  }
  return ''
}
