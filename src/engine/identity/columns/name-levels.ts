import { levelBits } from '../linkage/fields.ts'
import type { Texts } from '../memory/text-dictionary.ts'
import { areEqual, areNear, contains, endsAlike, jaroWinkler, startsAlike } from './likeness.ts'
import type { NameColumns } from './name-columns.ts'

/** The level of two names that are not the same, by their numbers. */
export type NameLevel = (v: number, w: number) => number

const space = 32

/**
 * Levels of `firstName` for two unequal first names, in a file of so many mentions. Names that many bear are two names, one letter apart or not.
 */
export function firstNameLevel(names: NameColumns, mentions: number): NameLevel {
  const common = Math.max(3, Math.round(mentions / 4000))
  const { texts, isCommon, asFirst } = names
  const areBothCommon = (v: number, w: number) => isCommon[v] === 1 && isCommon[w] === 1
  const areTwoNames = (v: number, w: number) => {
    if (areBothCommon(v, w) || isFeminineOf(texts.textOf(v), texts.textOf(w))) return true
    return Math.min(asFirst[v] ?? 0, asFirst[w] ?? 0) >= common && soundUnlike(names, v, w)
  }
  return (v, w) => {
    if (isSameButSpaces(names, v, w)) return 6
    const parted = partedLevel(names, v, w)
    if (parted > 0) return parted
    if (areNearWords(names, v, w)) return areTwoNames(v, w) ? 2 : 5
    if (isBeginning(texts, v, w)) return 4
    if (likenessOf(texts, v, w) < 0.9) return 1
    return areBothCommon(v, w) ? 2 : 5
  }
}

/** Level of two first names of which one is an initial, a short form, the initials or a word of the other; 0 where none is. */
function partedLevel(names: NameColumns, v: number, w: number): number {
  const { texts } = names
  if (Math.min(texts.lengthOf(v), texts.lengthOf(w)) === 1)
    return texts.codes[texts.starts[v] ?? 0] === texts.codes[texts.starts[w] ?? 0] ? 4 : 1
  if (isFormOf(names, v, w) || isFormOf(names, w, v)) return 4
  if (areInitials(names, v, w) || areInitials(names, w, v)) return 4
  return hasWord(names, v, w) ? 3 : 0
}

/** One, of three letters or more, is the beginning of the other. */
function isBeginning(texts: Texts, v: number, w: number): boolean {
  const least = Math.min(texts.lengthOf(v), texts.lengthOf(w))
  const vs = texts.starts[v] ?? 0
  const ws = texts.starts[w] ?? 0
  return least >= 3 && areEqual(texts.codes, vs, vs + least, ws, ws + least)
}

/** Levels of `lastName`: two names that many people bear are two families, one letter apart or not; a typing error is rare. */
export function familyNameLevel(names: NameColumns, mentions: number): NameLevel {
  const common = Math.max(5, Math.round(mentions / 8000))
  const { texts, asFamily } = names
  const isShared = (name: number) => (asFamily[name] ?? 0) >= common
  return (v, w) => {
    if (isSameButSpaces(names, v, w)) return 5
    const areCommon = isShared(v) && isShared(w)
    if (areNearWords(names, v, w)) return areCommon && soundUnlike(names, v, w) ? 2 : 4
    if (hasWord(names, v, w)) return 3
    if (!shareEnd(texts, v, w, 3)) return 1
    const likeness = likenessOf(texts, v, w)
    if (likeness < 0.8) return 1
    return likeness >= 0.9 && !areCommon ? 4 : 2
  }
}

const remembered = 2 ** 18
const topLevel = 2 ** levelBits - 1

/** The same levels, each pair of names compared once as long as it is remembered: people share their names. */
export function rememberedLevel(level: NameLevel): NameLevel {
  /** The lower number, then the higher with their level in its last bits: one look at the memory tells both. */
  const known = new Int32Array(2 * remembered)
  return (x, y) => {
    const v = Math.min(x, y)
    const w = Math.max(x, y)
    const place = 2 * (((Math.imul(v, 0x9e3779b1) ^ Math.imul(w, 0x85ebca6b)) >>> 7) & (remembered - 1))
    const told = known[place + 1] ?? 0
    if (known[place] === v && told >> levelBits === w) return told & topLevel
    const found = level(v, w)
    known[place] = v
    known[place + 1] = (w << levelBits) | found
    return found
  }
}

/** Jaro-Winkler of two texts, 0 when a side is silent. */
export function likenessOf({ codes, starts }: Texts, v: number, w: number): number {
  if (v === 0 || w === 0) return 0
  return jaroWinkler(codes, starts[v] ?? 0, starts[v + 1] ?? 0, starts[w] ?? 0, starts[w + 1] ?? 0)
}

/** Few pairs of strangers share a beginning or an end: the first letter, or so many of the last. */
function shareEnd({ codes, starts }: Texts, v: number, w: number, end: number): boolean {
  const vs = starts[v] ?? 0
  const ve = starts[v + 1] ?? 0
  const ws = starts[w] ?? 0
  const we = starts[w + 1] ?? 0
  return startsAlike(codes, vs, ve, ws, we, 1) || endsAlike(codes, vs, ve, ws, we, end)
}

/** Both sound, and not the same. */
export function soundUnlike({ sounds }: NameColumns, v: number, w: number): boolean {
  return sounds[v] !== 0 && sounds[w] !== 0 && sounds[v] !== sounds[w]
}

/** One typo in a short word, two in a long one, one sound, or the same letters in another order. */
function areNearWords({ texts, sounds, letters }: NameColumns, v: number, w: number): boolean {
  if (sounds[v] !== 0 && sounds[v] === sounds[w] && likenessOf(texts, v, w) >= 0.85) return true
  const vLength = texts.lengthOf(v)
  const wLength = texts.lengthOf(w)
  const least = Math.min(vLength, wLength)
  if (least < 3 || Math.abs(vLength - wLength) > 2) return false
  if (vLength === wLength && letters[v] === letters[w]) return true
  if (!shareEnd(texts, v, w, 2) || likenessOf(texts, v, w) < 0.7) return false
  const { codes, starts } = texts
  const most = least >= 7 ? 2 : 1
  return areNear(codes, starts[v] ?? 0, starts[v + 1] ?? 0, starts[w] ?? 0, starts[w + 1] ?? 0, most)
}

/** The two are not the same text, but for spaces they are. */
function isSameButSpaces({ texts, hasSpace }: NameColumns, v: number, w: number): boolean {
  if (hasSpace[v] === 0 && hasSpace[w] === 0) return false
  const { codes, starts } = texts
  let i = starts[v] ?? 0
  let j = starts[w] ?? 0
  const iEnd = starts[v + 1] ?? 0
  const jEnd = starts[w + 1] ?? 0
  for (;;) {
    while (i < iEnd && codes[i] === space) i += 1
    while (j < jEnd && codes[j] === space) j += 1
    if (i === iEnd || j === jEnd) return i === iEnd && j === jEnd
    if (codes[i] !== codes[j]) return false
    i += 1
    j += 1
  }
}

/** One is a whole word of the other: Marie and Marie Claude. Most names are one word: two of them are none of the other. */
function hasWord(names: NameColumns, v: number, w: number): boolean {
  if (names.hasSpace[v] === 0 && names.hasSpace[w] === 0) return false
  return isWordOf(names.texts, v, w) || isWordOf(names.texts, w, v)
}

function isWordOf({ codes, starts }: Texts, word: number, whole: number): boolean {
  const ws = starts[word] ?? 0
  const we = starts[word + 1] ?? 0
  const start = starts[whole] ?? 0
  const end = starts[whole + 1] ?? 0
  const length = we - ws
  for (let from = start; from + length <= end; from += 1) {
    const isOpen = from === start || codes[from - 1] === space
    const isClosed = from + length === end || codes[from + length] === space
    if (isOpen && isClosed && areEqual(codes, from, from + length, ws, we)) return true
  }
  return false
}

function isFormOf({ texts, forms }: NameColumns, short: number, long: number): boolean {
  const form = forms.get(short)
  return form?.includes(`|${texts.textOf(long)}|`) ?? false
}

/** JM or J M for Jean Marc: the first letters of up to three words. */
function areInitials({ texts, hasSpace }: NameColumns, short: number, long: number): boolean {
  if (hasSpace[long] === 0 || texts.lengthOf(short) > 3) return false
  const initials = texts
    .textOf(long)
    .split(' ', 3)
    .map((word) => word.charAt(0))
  return texts.textOf(short).replaceAll(' ', '') === initials.join('')
}

/** Daniel and Danielle, Frédéric and Frédérique, Léo and Léa: two people of a home, not a typo. */
function isFeminineOf(left: string, right: string): boolean {
  const stem = (name: string) => name.replace(/(?:que|c|ne|n|le|l|te|t|ie|ien|ienne|se|e|a|o)$/, '')
  const isFeminine = (name: string) => name.endsWith('e') || name.endsWith('a')
  return stem(left) === stem(right) && isFeminine(left) !== isFeminine(right)
}

/** Whether a text holds another. */
export function holds({ codes, starts }: Texts, whole: number, part: number): boolean {
  return contains(codes, starts[whole] ?? 0, starts[whole + 1] ?? 0, starts[part] ?? 0, starts[part + 1] ?? 0)
}
