import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ContextModel } from './context-model.ts'

let shared: ContextModel | null = null

/** The weights learned by scripts/train-context-model.ts, read once. */
export function loadContextModel(): ContextModel {
  shared ??= read()
  return shared
}

function read(): ContextModel {
  const packed = readFileSync(new URL('context-model.bin.gz', import.meta.url))
  const bytes = gunzipSync(packed)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { bits: Math.log2(weights.length), weights, scale: 1 / 40 }
}
