import { asMessage, type Finding } from '../../../contract/index.ts'
import { protectedSpans, touches } from '../protected-spans.ts'
import { bare, type KnownNames, oneSlipAway } from './known-names.ts'

/** A word of a name or of a text, and what stands between it and the word before. */
interface NameWord {
  readonly text: string
  readonly bare: string
  readonly start: number
  readonly gap: string
}

interface Name {
  readonly words: readonly NameWord[]
  readonly written: string
}

/** Shorter names are too near one another for a letter to tell a slip. */
const shortest = 5
const capital = /^\p{Lu}/u

/** Names by a word that they cannot have wrong, since one slip at most is allowed: the first, or else the second. */
interface NameIndex {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>
  readonly bySecond: ReadonlyMap<string, readonly Name[]>
}

let latest: { readonly key: string; readonly index: NameIndex } | null = null

/**
 * Names of several words that a text writes nearly as the season's records do: an accent missing, a letter too many or too few, a hyphen
 * or a capital (« La Boite à orages », « Théâtre de la Herce », « Écluse-neuve »). To be checked, never sure: another person may bear the
 * nearest name. The finding covers the words that differ; offsets are UTF-16 units.
 */
export function checkSeasonNames(text: string, lexicon: readonly string[], known: KnownNames): Finding[] {
  const key = lexicon.join('\n')
  if (latest?.key !== key) latest = { key, index: indexOf(lexicon) }
  const { byFirst, bySecond } = latest.index
  const shielded = protectedSpans(text)
  const written = wordsOf(text)
  const found = written.flatMap((word, at) => {
    const near = new Set([...(byFirst.get(word.bare) ?? []), ...(bySecond.get(written[at + 1]?.bare ?? '') ?? [])])
    return [...near].flatMap((name) => {
      const differing = differencesAt(written, { at, name, known })
      return differing ? [findingOf(written, { at, name, differing })] : []
    })
  })
  return found.filter(
    (one, index) =>
      !touches(shielded, one.start, one.end) && !found.slice(0, index).some((other) => overlap(one, other)),
  )
}

function overlap(one: Finding, other: Finding): boolean {
  return one.start < other.end && other.start < one.end
}

function indexOf(lexicon: readonly string[]): NameIndex {
  const names = namesOf(lexicon)
  return {
    byFirst: Map.groupBy(names, ({ words }) => words[0]?.bare ?? ''),
    bySecond: Map.groupBy(names, ({ words }) => words[1]?.bare ?? ''),
  }
}

function namesOf(lexicon: readonly string[]): Name[] {
  const compounds = lexicon.flatMap((entry) => entry.match(/\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)+/gu) ?? [])
  return [...new Set([...lexicon, ...compounds])]
    .map((written) => ({ written, words: wordsOf(written) }))
    .filter(({ words }) => words.length >= 2 && words.some(({ text }) => capital.test(text)))
}

function wordsOf(text: string): NameWord[] {
  let end = 0
  return [...text.matchAll(/\p{L}[\p{L}\p{M}\d]*/gu)].map((match) => {
    const gap = text.slice(end, match.index)
    end = match.index + match[0].length
    return { text: match[0], bare: bare(match[0]), start: match.index, gap: sameGap(gap) }
  })
}

/** Blanks of any kind alike, also where a line turns; apostrophes too. An empty line parts two names. */
function sameGap(gap: string): string {
  return /\n\s*\n/u.test(gap) ? '\n' : gap.replace(/\s+/gu, ' ').replaceAll("'", '’')
}

/** Which words of the name are written otherwise at this place of the text; null where it is not that name, or is as printed. */
function differencesAt(
  written: readonly NameWord[],
  { at, name, known }: { at: number; name: Name; known: KnownNames },
): number[] | null {
  const differing: number[] = []
  let slips = 0
  for (const [place, should] of name.words.entries()) {
    const is = written[at + place]
    const difference = is && (place === 0 || joinsAlike(is, should)) ? differenceOf(is, should) : null
    if (!is || difference === null) return null
    if (difference === 'slip') {
      if (known.has(is.text) || !isNamedBy(name.words, place)) return null
      slips += 1
    }
    if (isOtherwise(difference, { place, is, first: written[at] }) || (place > 0 && is.gap !== should.gap))
      differing.push(place)
  }
  return differing.length > 0 && slips <= 1 ? differing : null
}

/** A capital or an accent tells the name by its capital: « Demain la Fanfare » is that title, « demain la fanfare » may be no name. */
function isOtherwise(
  difference: Difference,
  { place, is, first }: { place: number; is: NameWord; first: NameWord | undefined },
): boolean {
  const opensAsName = capital.test(first?.text ?? '')
  if (difference === 'case') return place > 0 && opensAsName
  return difference === 'slip' || (difference === 'accent' && (opensAsName || capital.test(is.text)))
}

/** The same blank, or a blank for the hyphen of a name: « Écluse Neuve ». */
function joinsAlike(is: NameWord, should: NameWord): boolean {
  return (
    is.gap === should.gap ||
    (is.gap === ' ' && should.gap === '-' && capital.test(should.text) && capital.test(is.text))
  )
}

type Difference = 'none' | 'case' | 'accent' | 'slip'

function differenceOf(is: NameWord, should: NameWord): Difference | null {
  if (is.text === should.text || is.text === should.text.toUpperCase()) return 'none'
  if (is.text.toLowerCase() === should.text.toLowerCase()) return 'case'
  if (is.bare === should.bare) return is.text.length > 1 && is.text === is.text.toUpperCase() ? 'none' : 'accent'
  const areNames = [is, should].every(({ text }) => capital.test(text) && text.length >= shortest)
  return areNames && oneSlipAway(is.bare, should.bare) ? 'slip' : null
}

/** « Cirques » before nothing but common words is a plural; before a name, it is that name. */
function isNamedBy(words: readonly NameWord[], place: number): boolean {
  return place > 0 || words.some(({ text }, index) => index > 0 && capital.test(text) && text.length >= shortest)
}

function findingOf(
  written: readonly NameWord[],
  { at, name, differing }: { at: number; name: Name; differing: readonly number[] },
): Finding {
  // A hyphen stands between two words: both are shown.
  const places = differing.flatMap((place) =>
    place > 0 && written[at + place]?.gap !== name.words[place]?.gap ? [place - 1, place] : [place],
  )
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const endOf = (word: NameWord | undefined) => (word ? word.start + word.text.length : 0)
  const better = name.written.slice(name.words[first]?.start, endOf(name.words[last]))
  return {
    start: written[at + first]?.start ?? 0,
    end: endOf(written[at + last]),
    rule: 'name-misspelt',
    category: 'spelling',
    tier: 'check',
    message: asMessage('french.name-near', { near: name.written }),
    suggestions: [better],
  }
}
