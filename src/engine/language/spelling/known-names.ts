/** The names that a season knows, as words: artists, titles, halls, partners. */
export interface KnownNames {
  readonly has: (word: string) => boolean
  /** A known name that a word which is not one is without its accents, or one letter away from; or null. */
  readonly near: (word: string) => string | null
}

let latest: { readonly key: string; readonly names: KnownNames } | null = null

/**
 * Reads names and titles (« Camille Desroches », « Théâtre du Vieux-Port ») into the words that they are made of. The same
 * lexicon gives the same object, so that what was judged with it can be kept beside.
 */
export function knownNames(lexicon: readonly string[]): KnownNames {
  const key = lexicon.join('\n')
  if (latest?.key !== key) latest = { key, names: readNames(lexicon) }
  return latest.names
}

function readNames(lexicon: readonly string[]): KnownNames {
  const words = new Set<string>()
  for (const entry of lexicon) {
    for (const word of entry.match(/\p{L}[\p{L}\p{M}\d]*(?:[-’'][\p{L}\d]+)*/gu) ?? []) {
      words.add(fold(word))
      for (const part of word.split(/[-’']/u)) words.add(fold(part))
    }
  }
  const longNames = lexicon
    .flatMap((entry) => entry.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length >= 5)
  return {
    has: (word) => words.has(fold(word)),
    near: (word) =>
      longNames.find((name) => bare(word) === bare(name)) ??
      longNames.find((name) => oneSlipAway(fold(word), fold(name))) ??
      null,
  }
}

/** A word without its accents, its ligatures and its capitals. */
export function bare(word: string): string {
  return word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '')
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("'", '’')
}

/** Whether one insertion, deletion, substitution or swap turns one word into the other. */
export function oneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head += 1
  const restA = a.slice(head)
  const restB = b.slice(head)
  if (restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
