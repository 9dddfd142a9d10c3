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
  const inputs = words.map((word) => inputOf(network, word))
  return {
    fromLeft: states(network, inputs, 'forward'),
    fromRight: states(network, inputs.toReversed(), 'backward'),
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

function states(
  { sizes, weights }: ContextNetwork,
  inputs: readonly Float32Array[],
  way: 'forward' | 'backward',
): Float32Array[] {
  const { input: width, state: size } = sizes
  const fromInput = weights[`${way}Input`]
  const fromState = weights[`${way}State`]
  const bias = weights[`${way}Bias`]
  const cell = new Float32Array(size)
  const gates = new Float32Array(4 * size)
  let state = new Float32Array(size)
  const all = [state]
  for (const input of inputs) {
    for (let gate = 0; gate < 4 * size; gate += 1) {
      let sum = bias[gate] as number
      for (let at = 0, start = gate * width; at < width; at += 1)
        sum += (fromInput[start + at] as number) * (input[at] as number)
      for (let at = 0, start = gate * size; at < size; at += 1)
        sum += (fromState[start + at] as number) * (state[at] as number)
      gates[gate] = sum
    }
    const next = new Float32Array(size)
    for (let at = 0; at < size; at += 1) {
      const kept = sigmoid(gates[size + at] as number) * (cell[at] as number)
      const added = sigmoid(gates[at] as number) * Math.tanh(gates[2 * size + at] as number)
      cell[at] = kept + added
      next[at] = sigmoid(gates[3 * size + at] as number) * Math.tanh(kept + added)
    }
    state = next
    all.push(state)
  }
  return all
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
