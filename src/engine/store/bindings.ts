import { createRequire } from 'node:module'
import type { DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'

const require = createRequire(import.meta.url)

/** What the bindings that the API itself stands on can do, and the API does not hand on. */
interface Bindings {
  /** Whether a statement has ended: a value of `duckdb_pending_state` (duckdb.h). */
  pending_execute_check_state(pending: unknown): number
  data_chunk_get_vector(chunk: DuckDBDataChunk['chunk'], column: number): Parameters<typeof DuckDBVector.create>[0]
}

export const bindings: Bindings = createRequire(require.resolve('@duckdb/node-api'))('@duckdb/node-bindings')
