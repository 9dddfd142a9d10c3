/** A seeded stream of chance: the same seed and stream name always give the same draws. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** True with probability p. */
  chance: (p: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  pick: <T>(items: readonly T[]) => T
  /** An item drawn in proportion to its weight. */
  weighted: <T>(items: readonly (readonly [T, number])[]) => T
  /** Standard normal (Box-Muller). */
  normal: () => number
  /** Exponential with the given mean. */
  exponential: (mean: number) => number
}

/**
 * One stream of chance by name, so that adding a draw to one file does not shift the others.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand), seeded from an FNV-1a hash of the seed and the name.
 */
export function seededRandom(seed: number, stream: string): Random {
  const next = sfc32(hash(`${seed}/${stream}/a`), hash(`${seed}/${stream}/b`), hash(`${seed}/${stream}/c`))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    weighted: (items) => weightedPick(items, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: (mean) => -mean * Math.log(1 - next()),
  }
}

/** The item at an index that is known to exist. Throws when it does not: a fault of ours. */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`)
  return item
}

function weightedPick<T>(items: readonly (readonly [T, number])[], at: number): T {
  let left = at * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  return itemAt(items, items.length - 1)[0]
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function sfc32(seedA: number, seedB: number, seedC: number): () => number {
  let a = seedA
  let b = seedB
  let c = seedC
  let counter = 1
  const draw = () => {
    const sum = (((a + b) | 0) + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) draw()
  return draw
}

/** Lower case, accents folded, letters and digits only: what an address or a comparison keeps of a name. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9]/g, '')
}
