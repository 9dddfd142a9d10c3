import { room } from '../memory/room.ts'
import type { Texts } from '../memory/text-dictionary.ts'
import { areEqual, areNear, endsAlike, jaroWinkler, startsAlike } from './likeness.ts'

/** Above the level of every field: what only a closer look at two mailboxes would tell. */
export const unsettledLevel = 7

export interface Mailboxes {
  /** Level of `email` as far as a glance tells: `unsettledLevel` where it does not. First names that agree at least in part make an equal box of names alone weigh less. */
  glance(x: number, y: number, repeatsX: boolean, repeatsY: boolean, namesAgree: boolean): number
  /** The level of two that a glance left unsettled. */
  look(x: number, y: number, repeatsX: boolean, repeatsY: boolean): number
}

const at = 64

/** Where the user name of each mailbox ends among the letters. */
export function endsOfUsers({ codes, starts, size }: Texts): Int32Array {
  const ends = room.int32(size + 1)
  for (let box = 1; box < size; box += 1) {
    const found = codes.indexOf(at, starts[box])
    ends[box] = found < 0 ? (starts[box + 1] ?? 0) : Math.min(found, starts[box + 1] ?? 0)
  }
  return ends
}

/**
 * Comparison of mailboxes, by their number in `texts`. Most pairs share neither the beginning nor the end of the user name. Two boxes named after their owners
 * (marie.dupont, m.dupont69) look alike as soon as the names do: nothing beyond other boxes.
 */
export function mailboxes({ codes, starts }: Texts, userEnds: Int32Array): Mailboxes {
  const isSameUser = (x: number, y: number) =>
    areEqual(codes, starts[x] ?? 0, userEnds[x] ?? 0, starts[y] ?? 0, userEnds[y] ?? 0)
  const areNearAddresses = (x: number, y: number) => {
    const xs = starts[x] ?? 0
    const ys = starts[y] ?? 0
    const xe = starts[x + 1] ?? 0
    const ye = starts[y + 1] ?? 0
    if (Math.abs(xe - xs - (ye - ys)) > 3 || jaroWinkler(codes, xs, xe, ys, ye) < likeEnough) return false
    const xUser = userEnds[x] ?? 0
    const yUser = userEnds[y] ?? 0
    // A typing error leaves one half of the user name whole.
    const half = Math.max(3, (Math.min(xUser - xs, yUser - ys) >> 1) - 1)
    if (!startsAlike(codes, xs, xUser, ys, yUser, half) && !endsAlike(codes, xs, xUser, ys, yUser, half)) return false
    return areNear(codes, xs, xe, ys, ye, xe - xs >= 20 ? 3 : 2)
  }
  const isSlipOfDomain = (x: number, y: number) => {
    const xs = starts[x] ?? 0
    const ys = starts[y] ?? 0
    const xe = starts[x + 1] ?? 0
    const ye = starts[y + 1] ?? 0
    return jaroWinkler(codes, xs, xe, ys, ye) >= likeEnough && areNear(codes, xs, xe, ys, ye, 2)
  }
  /** But for digits, dots and dashes, and more than one of them apart. */
  const haveOneSkeleton = (x: number, y: number) => {
    const xs = starts[x] ?? 0
    const ys = starts[y] ?? 0
    const xe = starts[x + 1] ?? 0
    const ye = starts[y + 1] ?? 0
    return areEqualButFillers(codes, xs, xe, ys, ye) && !areNear(codes, xs, xe, ys, ye, 1)
  }
  const areLikeUsers = (x: number, y: number) => {
    const xs = starts[x] ?? 0
    const ys = starts[y] ?? 0
    const xUser = userEnds[x] ?? 0
    const yUser = userEnds[y] ?? 0
    return startsAlike(codes, xs, xUser, ys, yUser, 2) && jaroWinkler(codes, xs, xUser, ys, yUser) >= 0.92
  }
  return {
    glance(x, y, repeatsX, repeatsY, namesAgree) {
      if (x === 0 || y === 0) return 0
      if (x === y) return (repeatsX || repeatsY) && namesAgree ? 5 : 6
      const xs = starts[x] ?? 0
      const ys = starts[y] ?? 0
      const xUser = userEnds[x] ?? 0
      const yUser = userEnds[y] ?? 0
      const isFar = !startsAlike(codes, xs, xUser, ys, yUser, 3) && !endsAlike(codes, xs, xUser, ys, yUser, 3)
      return isFar || (repeatsX && repeatsY && !isSameUser(x, y)) ? 1 : unsettledLevel
    },
    look(x, y, repeatsX, repeatsY) {
      const isNamed = repeatsX || repeatsY
      if (isSameUser(x, y)) return isSlipOfDomain(x, y) ? 4 : isNamed ? 0 : 3
      if (haveOneSkeleton(x, y)) return 2
      if (areNearAddresses(x, y)) return 4
      return !isNamed && areLikeUsers(x, y) ? 2 : 1
    },
  }
}

/** Jaro-Winkler from which two addresses may be one with a slip. */
const likeEnough = 0.85

/** The same letters once digits, dots and dashes are left out. */
function areEqualButFillers(codes: Uint16Array, xs: number, xe: number, ys: number, ye: number): boolean {
  let i = xs
  let j = ys
  for (;;) {
    while (i < xe && isFiller(codes[i] ?? 0)) i += 1
    while (j < ye && isFiller(codes[j] ?? 0)) j += 1
    if (i === xe || j === ye) return i === xe && j === ye
    if (codes[i] !== codes[j]) return false
    i += 1
    j += 1
  }
}

/** A digit, `.`, `_` or `-`. */
function isFiller(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 95 || code === 45
}
