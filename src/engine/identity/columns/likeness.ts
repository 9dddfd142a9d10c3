import type { Codes } from '../memory/text-dictionary.ts'

/**
 * Likeness of two stretches of letters, x from `xs` up to `xe` and y from `ys` up to `ye`: the building blocks of the comparisons. Nothing is made for a
 * pair: what a comparison writes down stands in arrays that the next one writes over.
 */

export function areEqual(codes: Codes, xs: number, xe: number, ys: number, ye: number): boolean {
  if (xe - xs !== ye - ys) return false
  for (let i = xs, j = ys; i < xe; i += 1, j += 1) if (codes[i] !== codes[j]) return false
  return true
}

/** Whether the first `length` letters are the same; a shorter text is taken whole. */
export function startsAlike(codes: Codes, xs: number, xe: number, ys: number, ye: number, length: number): boolean {
  return areEqual(codes, xs, Math.min(xe, xs + length), ys, Math.min(ye, ys + length))
}

/** Whether the last `length` letters are the same; a shorter text is taken whole. */
export function endsAlike(codes: Codes, xs: number, xe: number, ys: number, ye: number, length: number): boolean {
  return areEqual(codes, Math.max(xs, xe - length), xe, Math.max(ys, ye - length), ye)
}

/** Whether y stands in x. */
export function contains(codes: Codes, xs: number, xe: number, ys: number, ye: number): boolean {
  const length = ye - ys
  for (let from = xs; from + length <= xe; from += 1) if (areEqual(codes, from, from + length, ys, ye)) return true
  return false
}

/** Letters that differ, of two texts of one length. */
export function hamming(codes: Codes, xs: number, xe: number, ys: number): number {
  let unlike = 0
  for (let i = xs, j = ys; i < xe; i += 1, j += 1) if (codes[i] !== codes[j]) unlike += 1
  return unlike
}

let isMetX = new Uint8Array(256)
let isMetY = new Uint8Array(256)

/** From here on a common beginning counts (Winkler 1990). */
const boostFrom = 0.7
const prefixWeight = 0.1
const longestPrefix = 4

/** Jaro-Winkler, 0 to 1, as rapidfuzz counts it (a letter of y takes the first free one of x within reach; half exchanges are rounded down). */
export function jaroWinkler(codes: Codes, xs: number, xe: number, ys: number, ye: number): number {
  const similarity = jaro(codes, xs, xe, ys, ye)
  if (similarity <= boostFrom) return similarity
  const most = Math.min(longestPrefix, xe - xs, ye - ys)
  let prefix = 0
  while (prefix < most && codes[xs + prefix] === codes[ys + prefix]) prefix += 1
  return similarity + prefix * prefixWeight * (1 - similarity)
}

function jaro(codes: Codes, xs: number, xe: number, ys: number, ye: number): number {
  const xLength = xe - xs
  const yLength = ye - ys
  if (xLength === 0 || yLength === 0) return xLength === yLength ? 1 : 0
  if (xLength === 1 && yLength === 1) return codes[xs] === codes[ys] ? 1 : 0
  const reach = (Math.max(xLength, yLength) >> 1) - 1
  let same = 0
  const least = Math.min(xLength, yLength)
  while (same < least && codes[xs + same] === codes[ys + same]) same += 1
  const met = meet(codes, xs + same, xe, ys + same, ye, reach)
  const common = same + met
  if (common === 0) return 0
  const unlike = unlikeMet(codes, xs + same, ys + same, met)
  return (common / xLength + common / yLength + (common - (unlike >> 1)) / common) / 3
}

/** Gives each letter of y the first free one of x within reach, and says how many found one. */
function meet(codes: Codes, xs: number, xe: number, ys: number, ye: number, reach: number): number {
  const xLength = xe - xs
  const yLength = ye - ys
  if (isMetX.length < Math.max(xLength, yLength)) {
    isMetX = new Uint8Array(2 * Math.max(xLength, yLength))
    isMetY = new Uint8Array(isMetX.length)
  }
  const inX = isMetX
  const inY = isMetY
  inX.fill(0, 0, xLength)
  inY.fill(0, 0, yLength)
  let met = 0
  for (let j = 0; j < yLength; j += 1) {
    const code = codes[ys + j]
    const last = Math.min(xLength - 1, j + reach)
    for (let i = Math.max(0, j - reach); i <= last; i += 1) {
      if (inX[i] === 1 || codes[xs + i] !== code) continue
      inX[i] = 1
      inY[j] = 1
      met += 1
      break
    }
  }
  return met
}

/** Of the letters that met, those that stand in another order. */
function unlikeMet(codes: Codes, xs: number, ys: number, met: number): number {
  let unlike = 0
  for (let i = 0, j = 0, left = met; left > 0; i += 1, j += 1, left -= 1) {
    while (isMetX[i] === 0) i += 1
    while (isMetY[j] === 0) j += 1
    if (codes[xs + i] !== codes[ys + j]) unlike += 1
  }
  return unlike
}

let distances = new Int32Array(64 * 64)

/** At most so many edits, an exchange of neighbours counting for one (Damerau-Levenshtein, the letters between exchanged ones counting for one each). */
export function areNear(codes: Codes, xs: number, xe: number, ys: number, ye: number, most: number): boolean {
  if (Math.abs(xe - xs - (ye - ys)) > most) return false
  while (xs < xe && ys < ye && codes[xs] === codes[ys]) {
    xs += 1
    ys += 1
  }
  while (xs < xe && ys < ye && codes[xe - 1] === codes[ye - 1]) {
    xe -= 1
    ye -= 1
  }
  const xLength = xe - xs
  const yLength = ye - ys
  if (Math.max(xLength, yLength) <= most) return true
  if (most === 1) return xLength === 2 && yLength === 2 && codes[xs] === codes[ys + 1] && codes[xs + 1] === codes[ys]
  return xLength > 0 && yLength > 0 && isWithin(codes, xs, xLength, ys, yLength, most)
}

/** By the table of distances, of which only the band that can hold so few edits is filled. */
function isWithin(codes: Codes, xs: number, xLength: number, ys: number, yLength: number, most: number): boolean {
  const width = yLength + 1
  if (distances.length < (xLength + 1) * width) distances = new Int32Array(2 * (xLength + 1) * width)
  const table = distances
  const beyond = most + 1
  table.fill(beyond, 0, (xLength + 1) * width)
  for (let j = 0; j <= Math.min(yLength, most); j += 1) table[j] = j
  for (let i = 1; i <= xLength; i += 1) {
    const row = i * width
    let least = Math.min(i, beyond)
    table[row] = least
    const last = Math.min(yLength, i + most)
    for (let j = Math.max(1, i - most); j <= last; j += 1) {
      const isSame = codes[xs + i - 1] === codes[ys + j - 1]
      const replaced = (table[row - width + j - 1] ?? 0) + (isSame ? 0 : 1)
      const shifted = Math.min(table[row - width + j] ?? 0, table[row + j - 1] ?? 0) + 1
      const distance = Math.min(replaced, shifted, exchanged(codes, xs, ys, i, j, most, width))
      table[row + j] = distance
      if (distance < least) least = distance
    }
    if (least > most) return false
  }
  return (table[xLength * width + yLength] ?? beyond) <= most
}

/** Edits up to the letters i of x and j of y where these close an exchange: with the last letters before that are the same, crosswise. */
function exchanged(codes: Codes, xs: number, ys: number, i: number, j: number, most: number, width: number): number {
  let k = i - 1
  let l = j - 1
  const leastK = Math.max(1, i - most)
  const leastL = Math.max(1, j - most)
  while (k >= leastK && codes[xs + k - 1] !== codes[ys + j - 1]) k -= 1
  if (k < leastK) return most + 1
  while (l >= leastL && codes[ys + l - 1] !== codes[xs + i - 1]) l -= 1
  return l < leastL ? most + 1 : (distances[(k - 1) * width + l - 1] ?? 0) + i - k + j - l - 1
}
