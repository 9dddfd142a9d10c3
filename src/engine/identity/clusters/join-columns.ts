import { room } from '../memory/room.ts'
import type { Join } from './cluster-component.ts'

/** Joins, in memory that threads share: the members of each side, one join after the other. */
export interface JoinColumns {
  probability: Float64Array
  /** Where the left side of each join ends among `members`, and where the right one does. */
  leftEnd: Int32Array
  rightEnd: Int32Array
  members: Int32Array
}

export function joinColumns(joins: readonly Join[]): JoinColumns {
  const columns = {
    probability: room.float64(joins.length),
    leftEnd: room.int32(joins.length),
    rightEnd: room.int32(joins.length),
    members: room.int32(joins.reduce((sum, { left, right }) => sum + left.length + right.length, 0)),
  }
  let end = 0
  for (const [place, { left, right, probability }] of joins.entries()) {
    columns.probability[place] = probability
    columns.members.set(left, end)
    columns.members.set(right, end + left.length)
    columns.leftEnd[place] = end + left.length
    end += left.length + right.length
    columns.rightEnd[place] = end
  }
  return columns
}
