import { room } from '../memory/room.ts'

/** Groups of integers 0…size-1 that are joined one pair at a time; the smallest member names the group. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = room.int32(size)
    for (let item = 0; item < size; item += 1) this.#parent[item] = item
  }

  find(item: number): number {
    let root = item
    while ((this.#parent[root] ?? root) !== root) root = this.#parent[root] ?? root
    let walk = item
    while (walk !== root) {
      const next = this.#parent[walk] ?? root
      this.#parent[walk] = root
      walk = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y)
  }

  /** Groups of two or more, members ascending, groups by smallest member. Most items are alone: nothing is made for them. */
  groups(): number[][] {
    const sizes = room.int32(this.#parent.length)
    for (let item = 0; item < sizes.length; item += 1) {
      const root = this.find(item)
      sizes[root] = (sizes[root] ?? 0) + 1
    }
    const groups: number[][] = []
    /** The place of a root's group in `groups`; how many of it are filled. */
    const placeOf = room.int32(sizes.length)
    const filled = room.int32(sizes.length)
    for (let item = 0; item < sizes.length; item += 1) {
      const root = this.find(item)
      const size = sizes[root] ?? 0
      if (size < 2) continue
      // A group that grows takes room for many more: most are of two.
      if (item === root) placeOf[root] = groups.push(new Array<number>(size)) - 1
      const group = groups[placeOf[root] ?? 0]
      const place = filled[root] ?? 0
      if (group) group[place] = item
      filled[root] = place + 1
    }
    return groups
  }
}
