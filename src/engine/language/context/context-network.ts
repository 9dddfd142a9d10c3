import type { Encoded } from './encoding.ts'

/** The learned weights: rows of numbers by name, and the names of shapes, tags and lemmas in the order of their rows from 1. */
export interface ContextNetwork {
  readonly sizes: { readonly input: number; readonly state: number; readonly place: number }
  readonly weights: Readonly<Record<WeightName, Float32Array>>
  readonly shapes: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, number>
  readonly lemmas: ReadonlyMap<string, number>
}

export const weightNames = [
  ...['formIn', 'shapeIn', 'flagIn'],
  ...['forwardInput', 'forwardState', 'forwardBias', 'backwardInput', 'backwardState', 'backwardBias'],
  ...['place', 'placeBias', 'gap', 'gapBias', 'tagOut', 'formOut', 'lemmaOut', 'gapOut', 'fact'],
] as const
export type WeightName = (typeof weightNames)[number]

const factBits = 13

/** The cell of an agreement fact among the weights (FNV-1a); never the first, which stands for none. */
export function factCell(fact: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < fact.length; at += 1) hash = Math.imul(hash ^ fact.charCodeAt(at), 0x01000193)
  return (((hash ^ (hash >>> 15)) >>> 0) % (2 ** factBits - 1)) + 1
}

/** What was read from the left up to each word, and from the right; index 0 is before any word. */
export interface ReadSentence {
  readonly fromLeft: readonly Float32Array[]
  readonly fromRight: readonly Float32Array[]
}

/** Reads a sentence both ways with two LSTMs (Hochreiter and Schmidhuber 1997). */
export function readBothWays(network: ContextNetwork, words: readonly Encoded[]): ReadSentence {
  return {
    fromLeft: states(network, words, 'forward'),
    fromRight: states(network, words.toReversed(), 'backward'),
  }
}

/** What stands around the words from `from` to `to` (not they themselves), as `size` numbers between -1 and 1. */
export function around(
  { sizes, weights }: ContextNetwork,
  { fromLeft, fromRight }: ReadSentence,
  { from, to, layer }: { from: number; to: number; layer: 'place' | 'gap' },
): Float32Array {
  const left = fromLeft[from] ?? none
  const right = fromRight[fromRight.length - 2 - to] ?? none
  const out = new Float32Array(sizes.place)
  const matrix = weights[layer]
  const bias = weights[`${layer}Bias`]
  for (let row = 0; row < sizes.place; row += 1) {
    const start = row * 2 * sizes.state
    let sum = bias[row] ?? 0
    for (let at = 0; at < sizes.state; at += 1)
      sum +=
        (matrix[start + at] as number) * (left[at] as number) +
        (matrix[start + sizes.state + at] as number) * (right[at] as number)
    out[row] = Math.tanh(sum)
  }
  return out
}

const none = new Float32Array(0)

function inputOf({ sizes, weights, shapes }: ContextNetwork, { form, shape, flags }: Encoded): Float32Array {
  const out = new Float32Array(sizes.input)
  addRow(out, weights.formIn, form)
  addRow(out, weights.shapeIn, shapes.get(shape) ?? 0)
  addRow(out, weights.flagIn, flags)
  return out
}

/** Adds a row of a matrix to a vector of its width. */
export function addRow(out: Float32Array, matrix: Float32Array, row: number): void {
  const start = row * out.length
  for (let at = 0; at < out.length; at += 1) out[at] = (out[at] as number) + (matrix[start + at] as number)
}

type Way = 'forward' | 'backward'

/** A word read: what was known once it was. */
interface Step {
  readonly word: string
  readonly state: Float32Array
  readonly cell: Float32Array
}

/** What is kept of a network's reading: as one types, a sentence begins as it did a moment ago, and its words were met before. */
interface Memory {
  readonly walks: Readonly<Record<Way, (readonly Step[])[]>>
  /** What each word adds to the gates by itself. */
  readonly sums: Readonly<Record<Way, Map<string, Float64Array>>>
}

const mostWalks = 8
const mostWords = 400
const memories = new WeakMap<ContextNetwork, Memory>()

function memoryOf(network: ContextNetwork): Memory {
  const known = memories.get(network)
  if (known) return known
  const fresh: Memory = {
    walks: { forward: [], backward: [] },
    sums: { forward: new Map(), backward: new Map() },
  }
  memories.set(network, fresh)
  return fresh
}

function states(network: ContextNetwork, words: readonly Encoded[], way: Way): Float32Array[] {
  const size = network.sizes.state
  const walks = memoryOf(network).walks[way]
  const names = words.map(({ form, shape, flags }) => `${form} ${shape} ${flags}`)
  const steps = sameBeginning(walks, names)
  for (const [at, encoded] of words.entries()) {
    if (at < steps.length) continue
    const before = steps.at(-1) ?? { state: new Float32Array(size), cell: new Float32Array(size) }
    steps.push({ word: names[at] ?? '', ...step(network, { way, word: names[at] ?? '', encoded, before }) })
  }
  walks.unshift(steps)
  walks.length = Math.min(walks.length, mostWalks)
  return [new Float32Array(size), ...steps.map(({ state }) => state)]
}

/** The longest way already gone that begins as these words do. */
function sameBeginning(walks: readonly (readonly Step[])[], names: readonly string[]): Step[] {
  let longest: readonly Step[] = []
  for (const walk of walks) {
    let count = 0
    while (count < names.length && walk[count]?.word === names[count]) count += 1
    if (count > longest.length) longest = walk.slice(0, count)
  }
  return [...longest]
}

interface Stepped {
  readonly way: Way
  readonly word: string
  readonly encoded: Encoded
  readonly before: Pick<Step, 'state' | 'cell'>
}

function step(network: ContextNetwork, { way, word, encoded, before }: Stepped): Pick<Step, 'state' | 'cell'> {
  const size = network.sizes.state
  const fromState = network.weights[`${way}State`]
  const sums = sumsOf(network, { way, word, encoded })
  const block = size * size
  const known = before.state
  const cell = new Float32Array(size)
  const state = new Float32Array(size)
  // Four sums side by side: a processor adds to one while it waits for another.
  for (let unit = 0; unit < size; unit += 1) {
    let entering = sums[unit] as number
    let keeping = sums[size + unit] as number
    let entered = sums[2 * size + unit] as number
    let leaving = sums[3 * size + unit] as number
    for (let at = 0, weight = unit * size; at < size; at += 1, weight += 1) {
      const one = known[at] as number
      entering += (fromState[weight] as number) * one
      keeping += (fromState[weight + block] as number) * one
      entered += (fromState[weight + 2 * block] as number) * one
      leaving += (fromState[weight + 3 * block] as number) * one
    }
    const kept = gate(keeping) * (before.cell[unit] as number)
    const added = gate(entering) * Math.tanh(Math.fround(entered))
    cell[unit] = kept + added
    state[unit] = gate(leaving) * Math.tanh(kept + added)
  }
  return { state, cell }
}

/** In double precision and in the order of the weights, so that what is kept adds up to the same to the last bit. */
function sumsOf(network: ContextNetwork, { way, word, encoded }: Omit<Stepped, 'before'>): Float64Array {
  const kept = memoryOf(network).sums[way]
  const known = kept.get(word)
  if (known) return known
  const width = network.sizes.input
  const [bias, fromInput] = [network.weights[`${way}Bias`], network.weights[`${way}Input`]]
  const input = inputOf(network, encoded)
  const sums = new Float64Array(4 * network.sizes.state)
  for (let gate = 0; gate < sums.length; gate += 1) {
    let sum = bias[gate] as number
    for (let at = 0, start = gate * width; at < width; at += 1)
      sum += (fromInput[start + at] as number) * (input[at] as number)
    sums[gate] = sum
  }
  if (kept.size >= mostWords) kept.clear()
  kept.set(word, sums)
  return sums
}

/** How far a gate is open, 0 to 1: the sigmoid of a sum in simple precision. */
function gate(sum: number): number {
  return 1 / (1 + Math.exp(-Math.fround(sum)))
}
