import { setImmediate, setTimeout } from 'node:timers/promises'
import type { DuckDBConnection, DuckDBPendingResult, DuckDBResult, DuckDBValue } from '@duckdb/node-api'
import { bindings } from './bindings.ts'

/** Values of `duckdb_pending_state` (duckdb.h) that say « not yet ». */
const underWay = new Set([1, 3])
/** Most statements end sooner; a timer waits a millisecond at least. */
const patienceMs = 1

/**
 * Runs the statements of a text in order and gives the result of the last one, which takes the parameters. The threads of the database
 * work alone: a thread that calls `duckdb_query` turns in a loop while another works on the one task there is
 * (github.com/duckdb/duckdb/issues/22178), and takes half of two processors for nothing. Throws what the database says.
 */
export async function runStatements(
  connection: DuckDBConnection,
  sql: string,
  params?: Record<string, DuckDBValue>,
): Promise<DuckDBResult> {
  const statements = await connection.extractStatements(sql).catch(() => null)
  // A text without a statement, or one that cannot be read: the database says it better than what takes it apart.
  if (statements === null) return await connection.run(sql)
  for (let index = 0; ; index += 1) {
    const isLast = index >= statements.count - 1
    const prepared = await statements.prepare(index)
    try {
      if (isLast && params) prepared.bind(params)
      const pending = prepared.start()
      await ended(pending)
      const result = await pending.getResult()
      if (isLast) return result
    } finally {
      prepared.destroySync()
    }
  }
}

async function ended(pending: DuckDBPendingResult): Promise<void> {
  const { pending_result: handle } = pending as unknown as { pending_result: unknown }
  const startedAt = performance.now()
  while (underWay.has(bindings.pending_execute_check_state(handle))) {
    if (performance.now() - startedAt < patienceMs) await setImmediate()
    else await setTimeout(1)
  }
}
