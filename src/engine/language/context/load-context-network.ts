import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type ContextNetwork, type WeightName, weightNames } from './context-network.ts'

const headerSchema = z.object({
  sizes: z.object({ input: z.number(), state: z.number(), place: z.number() }),
  weights: z.array(z.object({ name: z.enum(weightNames), length: z.number(), scale: z.number() })),
  shapes: z.array(z.string()),
  tags: z.array(z.string()),
  lemmas: z.array(z.string()),
})

let shared: ContextNetwork | null = null

/** The weights learned by scripts/train-context-model.py, read once: a JSON header (its length first), then one byte a weight. */
export function loadContextNetwork(): ContextNetwork {
  shared ??= read(gunzipSync(readFileSync(new URL('context-model.bin.gz', import.meta.url))))
  return shared
}

function read(bytes: Buffer): ContextNetwork {
  const start = 4 + bytes.readUInt32LE(0)
  const { sizes, weights, shapes, tags, lemmas } = headerSchema.parse(JSON.parse(bytes.toString('utf8', 4, start)))
  const tables = {} as Record<WeightName, Float32Array>
  let at = start
  for (const { name, length, scale } of weights) {
    tables[name] = scaled(new Int8Array(bytes.buffer, bytes.byteOffset + at, length), scale)
    at += length
  }
  return { sizes, weights: tables, shapes: numbered(shapes), tags: numbered(tags), lemmas: numbered(lemmas) }
}

/** A loop, ten times as quick as `Float32Array.from` with a function. */
function scaled(bytes: Int8Array, scale: number): Float32Array {
  const weights = new Float32Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) weights[at] = (bytes[at] as number) * scale
  return weights
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index + 1]))
}
