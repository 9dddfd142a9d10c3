import { rarityOf } from './word-rarity.ts'

const letters = 'esaitnrulodcmpévqfbghjàxèyêzçôîâûùkïëüwœ'
const accents = ['aàâä', 'eéèêë', 'iîï', 'oôö', 'uùûü', 'cç']
/** Letters that may sound alike. */
const sounds = ['csçz', 'kqc', 'gj', 'iy', 'nm']
/** A word ten times rarer is worth one more letter that is far on the keyboard. */
const rarityOfOneCost = 100
const neighbours = [
  'azqs',
  'zeasd',
  'ertzsd',
  'rtfdg',
  'tyrfgh',
  'uyihj',
  'iuojk',
  'opikl',
  'pom',
  'mpl',
  'nbhj',
  'bvngh',
]

/**
 * Words one slip away from `word`, likeliest first: an accent, two letters swapped, a letter doubled or not, one left
 * out, one wrong, one too many. `knows` says which exist. Microseconds where Hunspell's own search takes 300 ms.
 */
export function nearWords(word: string, knows: (candidate: string) => boolean): string[] {
  const found = new Map<string, number>()
  for (const [candidate, cost] of slips(word)) {
    if (candidate === word || candidate.length < 2) continue
    const before = found.get(candidate)
    if (before !== undefined) {
      if (cost < before) found.set(candidate, cost)
    } else if (knows(candidate)) found.set(candidate, cost)
  }
  const rank = ([candidate, cost]: [string, number]) => cost + rarityOf(candidate) / rarityOfOneCost
  return [...found].toSorted((a, b) => rank(a) - rank(b)).map(([candidate]) => candidate)
}

function* slips(word: string): Generator<[string, number]> {
  for (let i = 0; i <= word.length; i += 1) {
    const head = word.slice(0, i)
    const tail = word.slice(i + 1)
    const letter = word[i] ?? ''
    yield* insertions(head, word.slice(i))
    if (letter === '') continue
    yield [head + tail, letter === word[i - 1] || (tail === '' && letter === 's') ? 2 : 4]
    const next = word[i + 1]
    if (next !== undefined) yield [head + next + letter + word.slice(i + 2), 3]
    for (const other of letters) if (other !== letter) yield [head + other + tail, replacementCost(letter, other)]
  }
  yield* endings(word)
  yield* accentPairs(word)
}

function* insertions(head: string, tail: string): Generator<[string, number]> {
  const before = head.at(-1)
  for (const letter of letters) {
    const doubled = letter === before || letter === tail[0]
    yield [head + letter + tail, doubled ? 2 : tail === '' ? ('set'.includes(letter) ? 3 : 5) : 4]
  }
}

function replacementCost(letter: string, other: string): number {
  if (accents.some((family) => family.includes(letter) && family.includes(other))) return 1
  if (sounds.some((family) => family.includes(letter) && family.includes(other))) return 2
  return neighbours.some((family) => family.startsWith(letter) && family.includes(other)) ? 4 : 5
}

/** Endings taken for one another: « festivaux », « jeus », « apparament », « peind », « quatres ». */
function* endings(word: string): Generator<[string, number]> {
  if (/(?:ai|a)ls$/u.test(word)) yield [word.replace(/a(?:i)?ls$/u, 'aux'), 1]
  if (/ès$/u.test(word)) yield [word.replace(/ès$/u, 'é'), 1]
  if (/ous$/u.test(word)) yield [word.replace(/s$/u, 'x'), 1]
  const elided = /^([djlmnst]|qu)(?=[aàâeéèêiîoôuhy])(.{3,})$/u.exec(word)
  if (elided) yield [`${elided[1]}’${elided[2]}`, 2]
  if (/[ae]us$/u.test(word)) yield [word.replace(/s$/u, 'x'), 1]
  if (/aux$/u.test(word)) yield [word.replace(/aux$/u, 'als'), 2]
  if (/[ae]m+ent$/u.test(word)) for (const vowel of 'ae') yield [word.replace(/[ae]m+ent$/u, `${vowel}mment`), 1]
  if (/[aeo]ind$/u.test(word)) yield [word.replace(/d$/u, 't'), 1]
  if (/^(?:quatre|cinq|sept|huit|neuf|onze|douze|treize|quinze|trente|mille)s$/u.test(word))
    yield [word.slice(0, -1), 0]
}

/** Two accents missing in one word (« representee »). */
function* accentPairs(word: string): Generator<[string, number]> {
  const spots = [...word].flatMap((letter, at) => (/[eao]/u.test(letter) ? [at] : []))
  if (spots.length > 6) return
  for (const first of spots)
    for (const second of spots)
      if (first < second)
        for (const one of familyOf(word[first]))
          for (const two of familyOf(word[second])) yield [put(put(word, first, one), second, two), 2]
}

function familyOf(letter: string | undefined): string {
  return accents.find((family) => letter !== undefined && family.startsWith(letter))?.slice(1, 3) ?? ''
}

function put(word: string, at: number, letter: string): string {
  return word.slice(0, at) + letter + word.slice(at + 1)
}
