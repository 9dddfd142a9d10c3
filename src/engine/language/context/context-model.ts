import type { Candidate, TaggedReading } from './candidate.ts'
import { type Context, factsByWord } from './context-features.ts'

/** Weights of facts by tag, in a table of 2^bits cells that facts share by hash. */
export interface ContextModel {
  readonly bits: number
  readonly weights: Float32Array | Int8Array
  /** What a unit of a weight is worth. */
  readonly scale: number
}

/** FNV-1a of a text, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The hash of a tag, unlike that of a fact. */
export function tagHash(tag: string): number {
  return Math.imul(hashOf(tag), 0x9e3779b1) >>> 0
}

/** The cell of a fact and a tag, both as hashes. */
export function cell(fact: number, tag: number, bits: number): number {
  const mixed = Math.imul(fact ^ tag, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - bits)
}

/** A context as hashes: facts that hold of any form (0: none), and those that hang on the form's tag. */
export interface HashedContext {
  readonly facts: readonly number[]
  readonly agreementFacts: (tag: string) => readonly number[]
}

export function hashed({ facts, agreementFacts }: Context): HashedContext {
  const known = new Map<string, readonly number[]>()
  return {
    facts: facts.map(hashOf),
    agreementFacts: (tag) => {
      const before = known.get(tag)
      if (before) return before
      const hashes = agreementFacts(tag).map(hashOf)
      known.set(tag, hashes)
      return hashes
    },
  }
}

/** The cells whose weights add up to the score of a reading in a context. */
export function cellsOf({ facts, agreementFacts }: HashedContext, reading: TaggedReading, bits: number): number[] {
  const cells: number[] = []
  for (const tag of reading.hashes) for (const fact of facts) if (fact !== 0) cells.push(cell(fact, tag, bits))
  for (const fact of facts.slice(0, factsByWord)) if (fact !== 0) cells.push(cell(fact, reading.word, bits))
  for (const fact of agreementFacts(reading.tag)) cells.push(cell(fact, agreementTag, bits))
  return cells
}

const agreementTag = tagHash('agreement')

/** The share of each candidate, 0 to 1: the sum over its readings. */
export function shares(model: ContextModel, context: HashedContext, candidates: readonly Candidate[]): number[] {
  const scores = candidates.map(({ readings }) => readings.map((reading) => score(model, context, reading)))
  const top = Math.max(...scores.flat())
  const masses = scores.map((readings) => readings.reduce((sum, one) => sum + Math.exp(one - top), 0))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.map((mass) => mass / total)
}

function score({ bits, weights, scale }: ContextModel, context: HashedContext, reading: TaggedReading): number {
  return cellsOf(context, reading, bits).reduce((sum, at) => sum + (weights[at] ?? 0), 0) * scale
}
