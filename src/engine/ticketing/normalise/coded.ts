import type { CodedColumn } from '../read/index.ts'

/** A value for each row, written as its place in a list of values: what depends on the value alone is worked out once. */
export interface Coded<T> {
  values: readonly T[]
  codes: Int32Array
  /** Where the values stand end to end in UTF-8, when each is a text as its file has it, or null for a blank one. */
  utf8?: Pick<CodedColumn, 'bytes' | 'ends'> | undefined
}

let zeros = new Int32Array(0)

/** The same value for every row. */
export function always<T>(value: T, count: number): Coded<T> {
  if (zeros.length < count) zeros = new Int32Array(count)
  return { values: [value], codes: zeros.subarray(0, count) }
}

/** The cells of a column as texts. */
export function textsOf(column: CodedColumn): Coded<string> {
  return { values: column.texts(), codes: column.codes, utf8: column }
}

/** Where nearly each row has its own value, up to this many results are told apart: a yes or no, a state, not a text changed. */
const mostKinds = 64

/** What `make` gives of each value. Values that become the same are one, unless nearly each row has its own and makes another. */
export function mapCoded<T, U>({ values, codes }: Coded<T>, make: (value: T) => U): Coded<U> {
  const results = values.map(make)
  const most = values.length * 2 > codes.length ? mostKinds : values.length
  const places = new Map<U, number>()
  const made: U[] = []
  const placeOf = new Int32Array(results.length)
  for (let at = 0, place: number | undefined; at < results.length; at++) {
    const result = results[at] as U
    // Most of what is asked of each value has the same answer for the next.
    if (at === 0 || result !== results[at - 1]) place = places.get(result)
    if (place === undefined) {
      if (made.length === most) return { values: results, codes }
      place = made.push(result) - 1
      places.set(result, place)
    }
    placeOf[at] = place
  }
  return { values: made, codes: made.length === values.length ? codes : through(codes, placeOf) }
}

function through(codes: Int32Array, placeOf: Int32Array): Int32Array {
  const mapped = new Int32Array(codes.length)
  for (let at = 0; at < codes.length; at++) mapped[at] = placeOf[codes[at] ?? 0] ?? 0
  return mapped
}

/** The first of two values that is not null. */
export function firstOf<T>(one: Coded<T | null>, other: Coded<T | null>): Coded<T | null> {
  if (isNothing(other)) return one
  return isNothing(one) ? other : combine(one, other, (a, b) => a ?? b)
}

function isNothing({ values }: Coded<unknown>): boolean {
  return values.length === 1 && values[0] === null
}

/** What `make` gives of the two values of each row, worked out once for each pair that there is. */
export function combine<A, B, U>(one: Coded<A>, other: Coded<B>, make: (a: A, b: B) => U): Coded<U> {
  const [onlyB] = other.values
  if (other.values.length === 1) return mapCoded(one, (a) => make(a, onlyB as B))
  const [onlyA] = one.values
  if (one.values.length === 1) return mapCoded(other, (b) => make(onlyA as A, b))
  // Two readings of one column go together value by value.
  if (one.codes === other.codes && one.values.length === other.values.length)
    return mapCoded(
      { values: one.values.map((a, at) => ({ a, b: other.values[at] as B })), codes: one.codes },
      ({ a, b }) => make(a, b),
    )
  const pairs = pairUp(one, other)
  return mapCoded(pairs, ({ a, b }) => make(a, b))
}

interface Pair<A, B> {
  a: A
  b: B
}

/** Pairs are found again by a table up to this many possible ones, by a map beyond. */
const mostInTable = 1 << 21

function pairUp<A, B>(one: Coded<A>, other: Coded<B>): Coded<Pair<A, B>> {
  const width = other.values.length
  const possible = one.values.length * width
  const table = possible <= mostInTable ? new Int32Array(possible) : null
  const map = new Map<number, number>()
  const codes = new Int32Array(one.codes.length)
  const pairs: Pair<A, B>[] = []
  for (let at = 0; at < codes.length; at++) {
    const a = one.codes[at] ?? 0
    const b = other.codes[at] ?? 0
    const pair = a * width + b
    // From one: nothing stands for a pair that has not been seen.
    let place = (table === null ? map.get(pair) : table[pair]) ?? 0
    if (place === 0) {
      place = pairs.push({ a: one.values[a] as A, b: other.values[b] as B })
      if (table === null) map.set(pair, place)
      else table[pair] = place
    }
    codes[at] = place - 1
  }
  return { values: pairs, codes }
}
