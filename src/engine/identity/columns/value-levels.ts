import type { Texts } from '../memory/text-dictionary.ts'
import { areNear, hamming, jaroWinkler, startsAlike } from './likeness.ts'
import { holds, likenessOf, rememberedLevel } from './name-levels.ts'

/** Levels of `phone`, `landline` and `idNumber`: exact, one keystroke apart (two digits exchanged included), or different. */
export function numberLevel({ codes, starts }: Texts, x: number, y: number): number {
  if (x === 0 || y === 0) return 0
  if (x === y) return 3
  const xs = starts[x] ?? 0
  const ys = starts[y] ?? 0
  const xe = starts[x + 1] ?? 0
  const ye = starts[y + 1] ?? 0
  const longer = Math.abs(xe - xs - (ye - ys))
  if (longer > 1) return 1
  if (longer === 0) {
    const unlike = hamming(codes, xs, xe, ys)
    if (unlike > 2) return 1
    return unlike === 1 || areNear(codes, xs, xe, ys, ye, 1) ? 2 : 1
  }
  return jaroWinkler(codes, xs, xe, ys, ye) >= 0.8 && areNear(codes, xs, xe, ys, ye, 1) ? 2 : 1
}

/** Whether two unequal street names are one street, written shorter or with a slip. */
export function isSameStreet(streets: Texts, x: number, y: number): boolean {
  if (Math.min(streets.lengthOf(x), streets.lengthOf(y)) < 4) return false
  return holds(streets, x, y) || holds(streets, y, x) || likenessOf(streets, x, y) >= 0.92
}

/** A place as told: the numbers of its postcode and its town, 0 where not said. */
export interface Places {
  postcodes: Texts
  cities: Texts
}

/** Level of `place` of two places of which both say enough to be compared. */
export type PlaceLevel = (xPostcode: number, xCity: number, yPostcode: number, yCity: number) => number

/** A file has few places: what two of them have in common is found once. */
export function placeLevels({ postcodes, cities }: Places): PlaceLevel {
  const areLikeCities = rememberedLevel((x, y) => Number(isLikeCity(cities, x, y)))
  const areNearPostcodes = rememberedLevel((x, y) => Number(isNearPostcode(postcodes, x, y)))
  return (xPostcode, xCity, yPostcode, yCity) => {
    const level = sharedPlaceLevel(xPostcode, xCity, yPostcode, yCity)
    if (level !== unlike) return level
    const haveBothPostcodes = xPostcode !== 0 && yPostcode !== 0
    if (haveBothPostcodes && !isOneArea(postcodes, xPostcode, yPostcode)) return unlike
    if (areLikeCities(xCity, yCity) === 1) return 2
    return haveBothPostcodes && areNearPostcodes(xPostcode, yPostcode) === 1 ? 2 : unlike
  }
}

/** Level of places that have nothing in common. */
const unlike = 1

/** By what is the same on both sides. */
function sharedPlaceLevel(xPostcode: number, xCity: number, yPostcode: number, yCity: number): number {
  if (isSilent(xPostcode, xCity, yPostcode, yCity)) return 0
  const isOnePostcode = xPostcode !== 0 && xPostcode === yPostcode
  const isOneCity = xCity !== 0 && xCity === yCity
  if (isOnePostcode && (isOneCity || xCity === 0 || yCity === 0)) return 4
  if (isOneCity && (xPostcode === 0 || yPostcode === 0)) return 4
  return isOnePostcode || isOneCity ? 3 : unlike
}

/** Written shorter, or with up to two slips. */
function isLikeCity(cities: Texts, x: number, y: number): boolean {
  const likeness = likenessOf(cities, x, y)
  return likeness >= 0.85 || (likeness >= 0.7 && isWithinTypos(cities, x, y, 2))
}

/** The first two digits: a French département. */
function isOneArea({ codes, starts }: Texts, x: number, y: number): boolean {
  return startsAlike(codes, starts[x] ?? 0, starts[x + 1] ?? 0, starts[y] ?? 0, starts[y + 1] ?? 0, 2)
}

/** Of one area. */
function isNearPostcode(postcodes: Texts, x: number, y: number): boolean {
  if (Math.min(postcodes.lengthOf(x), postcodes.lengthOf(y)) < 4) return false
  return likenessOf(postcodes, x, y) >= 0.8 && isWithinTypos(postcodes, x, y, 1)
}

function isWithinTypos({ codes, starts }: Texts, x: number, y: number, most: number): boolean {
  return areNear(codes, starts[x] ?? 0, starts[x + 1] ?? 0, starts[y] ?? 0, starts[y + 1] ?? 0, most)
}

/** One says nothing, or each says what the other does not. */
function isSilent(xPostcode: number, xCity: number, yPostcode: number, yCity: number): boolean {
  if ((xPostcode === 0 && xCity === 0) || (yPostcode === 0 && yCity === 0)) return true
  return (xPostcode === 0) !== (yPostcode === 0) && (xCity === 0 || yCity === 0)
}

/** Level of `birth` of two that say their year; days are `YYYYMMDD`, 0 when not said. `isElsewhere` is asked only when it matters. */
export function birthLevel(
  xDay: number,
  yDay: number,
  xYear: number,
  yYear: number,
  isElsewhere: () => boolean,
): number {
  if (xYear === 0 || yYear === 0) return 0
  if (xDay === 0 || yDay === 0) return yearLevel(xYear, yYear)
  if (xDay === yDay) return 6
  const unlike = unlikeDigits(xDay, yDay)
  if (unlike > 4) return xYear === yYear ? 2 : 1
  // A year one keystroke away is a typing error, unless the two live or are called elsewhere and share no way to be reached: namesakes.
  if (unlike === 1) return xYear !== yYear && isElsewhere() ? 1 : 5
  if (dayAndMonthExchanged(xDay) === yDay) return 5
  if (unlike === 2) {
    if (areDigitsExchanged(xDay, yDay)) return 5
    return xYear === yYear || xDay % 10_000 === yDay % 10_000 ? 4 : 1
  }
  return xYear === yYear ? 2 : 1
}

/** Years alone. */
function yearLevel(xYear: number, yYear: number): number {
  if (xYear === yYear) return 3
  return Math.abs(xYear - yYear) <= 1 ? 2 : 1
}

function unlikeDigits(x: number, y: number): number {
  let unlike = 0
  for (let digit = 0; digit < 8; digit += 1) {
    const xRest = Math.floor(x / 10)
    const yRest = Math.floor(y / 10)
    if (x - 10 * xRest !== y - 10 * yRest) unlike += 1
    x = xRest
    y = yRest
  }
  return unlike
}

function dayAndMonthExchanged(day: number): number {
  return Math.floor(day / 10_000) * 10_000 + (day % 100) * 100 + (Math.floor(day / 100) % 100)
}

/** Two neighbouring digits exchanged, all others alike. */
function areDigitsExchanged(x: number, y: number): boolean {
  while (x % 10 === y % 10) {
    x = Math.floor(x / 10)
    y = Math.floor(y / 10)
  }
  return x % 10 === Math.floor(y / 10) % 10 && y % 10 === Math.floor(x / 10) % 10
}

/** Level of an unknown column. */
export function extraLevel(texts: Texts, x: number, y: number): number {
  if (x === 0 || y === 0) return 0
  if (x === y) return 3
  return Math.min(texts.lengthOf(x), texts.lengthOf(y)) >= 5 && likenessOf(texts, x, y) >= 0.92 ? 2 : 1
}
