/** One way to damage a file, told in the report. */
interface Damage {
  how: string
  bytes: Uint8Array
}

type Random = () => number
type Way = (bytes: Uint8Array, random: Random) => Damage

/** Damages a file once or a few times. The same random numbers give the same file. */
export function damage(bytes: Uint8Array, random: Random): Damage {
  const times = random() < 0.7 ? 1 : 2 + Math.floor(random() * 4)
  const done: string[] = []
  let current = bytes
  for (let time = 0; time < times; time += 1) {
    const way = ways[Math.floor(random() * ways.length)] ?? cut
    const next = way(current, random)
    done.push(next.how)
    current = next.bytes
  }
  return { how: done.join(', '), bytes: current }
}

const cut: Way = (bytes, random) => {
  const length = place(bytes, random)
  return { how: `cut after ${length}`, bytes: bytes.subarray(0, length) }
}

const flip: Way = (bytes, random) => {
  const changed = Uint8Array.from(bytes)
  const count = 1 + Math.floor(random() * 8)
  for (let time = 0; time < count; time += 1) changed[place(bytes, random)] = Math.floor(random() * 256)
  return { how: `${count} bytes changed`, bytes: changed }
}

const drop: Way = (bytes, random) => {
  const { from, to } = span(bytes, random)
  return { how: `without ${from}–${to}`, bytes: joined(bytes.subarray(0, from), bytes.subarray(to)) }
}

const repeat: Way = (bytes, random) => {
  const { from, to } = span(bytes, random)
  const times = 1 + Math.floor(random() * 200)
  const part = joined(...Array.from({ length: times }, () => bytes.subarray(from, to)))
  return {
    how: `${from}–${to} ${times} times more`,
    bytes: joined(bytes.subarray(0, to), part.subarray(0, 4_000_000), bytes.subarray(to)),
  }
}

const insert: Way = (bytes, random) => {
  const at = place(bytes, random)
  const part = Uint8Array.from({ length: 1 + Math.floor(random() * 64) }, () => Math.floor(random() * 256))
  return { how: `${part.length} bytes put in at ${at}`, bytes: joined(bytes.subarray(0, at), part, bytes.subarray(at)) }
}

const blank: Way = (bytes, random) => {
  const { from, to } = span(bytes, random)
  const changed = Uint8Array.from(bytes)
  changed.fill([0, 0xff, 0x22, 0x0a, 0x3b][Math.floor(random() * 5)] ?? 0, from, to)
  return { how: `${from}–${to} filled with ${changed[from]}`, bytes: changed }
}

/** A number of 2, 4 or 8 bytes set to an extreme: sizes, counts and places are what parsers trust. */
const size: Way = (bytes, random) => {
  const at = place(bytes, random)
  const width = [2, 4, 8][Math.floor(random() * 3)] ?? 4
  const changed = Uint8Array.from(bytes)
  changed.fill([0, 0xff, 0x7f, 0x80][Math.floor(random() * 4)] ?? 0, at, at + width)
  return { how: `a size of ${width} bytes at ${at}`, bytes: changed }
}

const exchange: Way = (bytes, random) => {
  const { from, to } = span(bytes, random)
  return {
    how: `${from}–${to} brought to the front`,
    bytes: joined(bytes.subarray(from, to), bytes.subarray(0, from), bytes.subarray(to)),
  }
}

const ways: readonly Way[] = [cut, cut, flip, flip, drop, repeat, insert, blank, size, size, exchange]

function place(bytes: Uint8Array, random: Random): number {
  return Math.floor(random() * bytes.length)
}

function span(bytes: Uint8Array, random: Random): { from: number; to: number } {
  const from = place(bytes, random)
  return { from, to: Math.min(bytes.length, from + 1 + Math.floor(random() ** 3 * bytes.length)) }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
