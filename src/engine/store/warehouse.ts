import { closeSync, openSync } from 'node:fs'
import {
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
  type DuckDBValue,
} from '@duckdb/node-api'
import { AppError } from '../../contract/index.ts'
import { appendNumberColumns, handNumbers, type NumberColumn, type TakeNumbers } from './number-columns.ts'
import { type Cell, type Row, rowsOf } from './rows-of.ts'
import { runStatements } from './run-statements.ts'
import { dropSpill, makeSpill } from './spill-folder.ts'
import { textLiteral } from './text-literal.ts'

export type { Cell, Row } from './rows-of.ts'

export interface RunOptions {
  /** Named parameters, written `$name` in the SQL. */
  params?: Record<string, string | number | bigint | boolean | null>
  /** Abort really interrupts the query. */
  signal?: AbortSignal
  /** The schema whose tables unqualified names mean, e.g. `mart`. Default: `main`, then `mart`. */
  schema?: string
}

/**
 * The seam to the analytical engine: DuckDB on one machine, a distributed engine for a network of venues.
 * DECIMAL, DATE and TIMESTAMP come back as strings (`2026-03-13`, `2026-03-13 20:30:00`), BIGINT as number when it is
 * exact (every count and cent amount of a venue is), as bigint beyond 2^53.
 */
export interface Warehouse {
  readonly engine: 'duckdb'
  run(sql: string, options?: RunOptions): Promise<Row[]>
  /**
   * The rows of an answer of any length, some at a time, in its order: it is asked once and never whole in memory. Sees what is committed,
   * also within a transaction.
   */
  pages(sql: string, options?: Omit<RunOptions, 'signal'>): AsyncGenerator<Row[], void>
  /** Whether a table or view of that name is there. */
  has(table: string, schema: string): Promise<boolean>
  /** Runs statements that return nothing, in order. */
  execute(sql: string, options?: RunOptions): Promise<void>
  /** Adds rows to an existing table, fast. Columns in the order of the table. */
  append(table: string, columnTypes: readonly AppendType[], rows: Iterable<readonly Cell[]>): Promise<void>
  /**
   * Hands the columns of an answer that is numbers alone to `take`, so many rows at a time, in arrays that the next rows overwrite: nothing is made for a
   * row or a cell. Throws `TypeError` on a cell that is no number.
   */
  numbers(sql: string, take: TakeNumbers, options?: RunOptions): Promise<void>
  /** Adds columns of numbers to an existing table, a batch at a time: `Int32Array` to INTEGER, `Uint32Array` to UINTEGER, `Float64Array` to DOUBLE. */
  appendNumbers(table: string, batches: Iterable<readonly NumberColumn[]>): Promise<void>
  /** All or nothing: what `work` writes is committed when it returns, rolled back when it throws. */
  transaction<T>(work: (inside: Warehouse) => Promise<T>): Promise<T>
  /**
   * Work in temporary tables that `work` alone sees, on a connection of its own: a table that it drops is let go at once, where a
   * transaction holds on to it until its end. Sees what is committed; what it writes beyond its temporary tables stays, statement by
   * statement or by a `transaction` of its own, whatever becomes of a transaction around it.
   */
  scratch<T>(work: (inside: Warehouse) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type AppendType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN'

export type { NumberColumn, TakeNumbers } from './number-columns.ts'

export interface OpenWarehouseOptions {
  /** Path of the database file, or `:memory:`. */
  path: string
  /** The only folders that queries may read from or write to. */
  allowedDirectories?: string[]
  memoryLimit?: string
  /** That work on a statement. Default: 2. */
  threads?: number
}

/**
 * Opens the warehouse, hardened before anything else runs: allowed folders first, then no external access, then locked.
 * Throws `data-folder-busy` when another process holds the file.
 */
export async function openWarehouse(options: OpenWarehouseOptions): Promise<Warehouse> {
  // In memory there is no file to spill beside: left to itself, DuckDB would write persons into the current folder.
  const spill = options.path === ':memory:' ? makeSpill() : null
  const instance = await createInstance(options, spill)
  const connection = await instance.connect()
  const folders = (options.allowedDirectories ?? []).map(textLiteral)
  await connection.run(`SET allowed_directories = [${folders.join(', ')}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  const journal = options.path === ':memory:' ? null : `${options.path}.wal`
  return new DuckDbWarehouse(instance, connection, { spill, journal })
}

/** A warehouse in memory, for filters on a stranger's file and for tests. */
export function openMemoryWarehouse(allowedDirectories: string[] = []): Promise<Warehouse> {
  return openWarehouse({ path: ':memory:', allowedDirectories })
}

/**
 * So much is written beside the file before it is put in its place: by default, each rebuild of a theatre of 120 000 tickets waited for
 * it twice, half a second of it while somebody waits for a page. A clean end puts it in its place, the next opening after another does.
 */
const checkpointAfter = '128MB'

async function createInstance(options: OpenWarehouseOptions, spill: string | null): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(options.path, {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: options.memoryLimit ?? '1GB',
      checkpoint_threshold: checkpointAfter,
      // One more than work: that of the caller, which only waits (`runStatements`).
      threads: String((options.threads ?? 2) + 1),
      preserve_insertion_order: 'true',
      ...(spill !== null && { temp_directory: spill }),
    })
  } catch (cause) {
    if (cause instanceof Error && /\block\b|being used by another process/i.test(cause.message)) {
      throw new AppError('data-folder-busy', {}, { cause })
    }
    throw cause
  }
}

/** A page asks so many questions at once. */
const mostIdle = 16

class DuckDbWarehouse implements Warehouse {
  readonly engine = 'duckdb'
  readonly #instance: DuckDBInstance
  readonly #writer: DuckDBConnection
  readonly #insideTransaction: boolean
  /** Reads see what the writing connection alone sees: its transaction, its temporary tables. */
  readonly #readsAsWriter: boolean
  /** The folder that a warehouse in memory spills to; it goes when the warehouse closes. */
  readonly #spill: string | null
  /** Where what is committed waits to be put in its place; null in memory. */
  readonly #journal: string | null
  /** Connections that no read uses now: to open and close one costs as much as a small question. */
  readonly #idle: DuckDBConnection[] = []
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    instance: DuckDBInstance,
    writer: DuckDBConnection,
    {
      insideTransaction = false,
      readsAsWriter = insideTransaction,
      spill = null,
      journal = null,
    }: { insideTransaction?: boolean; readsAsWriter?: boolean; spill?: string | null; journal?: string | null } = {},
  ) {
    this.#instance = instance
    this.#writer = writer
    this.#insideTransaction = insideTransaction
    this.#readsAsWriter = readsAsWriter
    this.#spill = spill
    this.#journal = journal
  }

  async run(sql: string, options: RunOptions = {}): Promise<Row[]> {
    return await this.#read(sql, options, rowsOf)
  }

  async *pages(sql: string, options: Omit<RunOptions, 'signal'> = {}): AsyncGenerator<Row[], void> {
    const connection = await this.#instance.connect()
    try {
      await meanSchema(connection, options.schema)
      const result = await connection.stream(sql, options.params as Record<string, DuckDBValue> | undefined)
      for await (const chunk of result) yield rowsOf(result, [chunk])
    } finally {
      connection.closeSync()
    }
  }

  async numbers(sql: string, take: TakeNumbers, options: RunOptions = {}): Promise<void> {
    await this.#read(sql, options, (result, chunks) => handNumbers(result.columnNames(), chunks, take))
  }

  /** Reads run on a connection of their own, so that a page never waits for an import. */
  async #read<T>(sql: string, options: RunOptions, take: Take<T>): Promise<T> {
    if (this.#readsAsWriter) return await this.#enqueue(() => runOn(this.#writer, sql, options, take))
    const reader = this.#idleLookingUp(options.schema) ?? (await this.#instance.connect())
    try {
      // A page asks many small questions: to take its text apart costs each half a millisecond. None is kept ready for the next time:
      // DuckDB would answer by what it knew of the tables when it planned the statement.
      const answer = await runOn(reader, sql, options, take, (text, params) => reader.run(text, params))
      if (this.#idle.length < mostIdle) this.#idle.push(reader)
      else reader.closeSync()
      return answer
    } catch (error) {
      reader.closeSync()
      throw error
    }
  }

  /** One that looks names up there already, if any: to say where costs as much as many a question. */
  #idleLookingUp(schema: string | undefined): DuckDBConnection | undefined {
    const place = this.#idle.findLastIndex((connection) => searchPaths.get(connection) === pathTo(schema))
    return place === -1 ? this.#idle.pop() : this.#idle.splice(place, 1)[0]
  }

  /** Asked of the table itself: the catalogue's own list takes several times as long as most questions. */
  async has(table: string, schema: string): Promise<boolean> {
    try {
      await this.run(`SELECT 1 FROM "${schema.replaceAll('"', '""')}"."${table.replaceAll('"', '""')}" LIMIT 0`)
      return true
    } catch (error) {
      if (error instanceof Error && /^Catalog Error: .*does not exist/s.test(error.message)) return false
      throw error
    }
  }

  async execute(sql: string, options: RunOptions = {}): Promise<void> {
    await this.#enqueue(() => runOn(this.#writer, sql, options, rowsOf))
  }

  async append(table: string, columnTypes: readonly AppendType[], rows: Iterable<readonly Cell[]>): Promise<void> {
    await this.#fill(table, (appender) => {
      let count = 0
      for (const row of rows) {
        columnTypes.forEach((type, index) => {
          appendCell(appender, type, row[index] ?? null)
        })
        appender.endRow()
        count += 1
        if (count % 20_000 === 0) appender.flushSync()
      }
    })
  }

  async appendNumbers(table: string, batches: Iterable<readonly NumberColumn[]>): Promise<void> {
    await this.#fill(table, (appender) => {
      for (const columns of batches) appendNumberColumns(appender, columns)
    })
  }

  /** An appender left open writes what it still holds when memory is swept, whatever was rolled back meanwhile: one that fails is emptied first. */
  async #fill(table: string, fill: (appender: DuckDBAppender) => void): Promise<void> {
    await this.#enqueue(async () => {
      const appender = await this.#writer.createAppender(table)
      try {
        fill(appender)
      } catch (error) {
        appender.clear()
        throw error
      } finally {
        appender.closeSync()
      }
    })
  }

  async transaction<T>(work: (inside: Warehouse) => Promise<T>): Promise<T> {
    if (this.#insideTransaction) return await work(this)
    return await this.#enqueue(async () => {
      await this.#writer.run('BEGIN TRANSACTION')
      try {
        const result = await work(new DuckDbWarehouse(this.#instance, this.#writer, { insideTransaction: true }))
        await runStatements(this.#writer, 'COMMIT')
        return result
      } catch (error) {
        await rollBack(this.#writer, error)
        throw error
      }
    })
  }

  async scratch<T>(work: (inside: Warehouse) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect()
    try {
      return await work(
        new DuckDbWarehouse(this.#instance, connection, { readsAsWriter: true, journal: this.#journal }),
      )
    } finally {
      connection.closeSync()
    }
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => undefined)
    try {
      for (const reader of this.#idle.splice(0)) reader.closeSync()
      this.#writer.closeSync()
      this.#instance.closeSync()
    } finally {
      if (this.#spill !== null) dropSpill(this.#spill)
    }
  }

  /** The writing connection serves one caller at a time. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const begun = () => {
      if (this.#journal !== null) beginForOwner(this.#journal)
      return work()
    }
    const next = this.#queue.then(begun, begun)
    this.#queue = next.catch(() => undefined)
    return next
  }
}

/**
 * DuckDB takes the journal that it finds and makes any other for everybody to read; it takes it away whenever all is
 * in its place.
 */
function beginForOwner(journal: string): void {
  closeSync(openSync(journal, 'a', 0o600))
}

/** A rollback that fails (a commit that failed has left nothing to roll back) does not hide why there was one. */
async function rollBack(connection: DuckDBConnection, why: unknown): Promise<void> {
  try {
    await connection.run('ROLLBACK')
  } catch (cause) {
    if (why instanceof Error && why.cause === undefined) why.cause = cause
  }
}

type Ask = (sql: string, params?: Record<string, DuckDBValue>) => Promise<DuckDBResult>
type Take<T> = (result: DuckDBResult, chunks: readonly DuckDBDataChunk[]) => T

async function runOn<T>(
  connection: DuckDBConnection,
  sql: string,
  options: RunOptions,
  take: Take<T>,
  ask: Ask = (text, params) => runStatements(connection, text, params),
): Promise<T> {
  options.signal?.throwIfAborted()
  await meanSchema(connection, options.schema)
  // Given up meanwhile: a signal says so once, and nobody would hear it.
  options.signal?.throwIfAborted()
  const interrupt = () => connection.interrupt()
  options.signal?.addEventListener('abort', interrupt, { once: true })
  try {
    const result = await ask(sql, options.params as Record<string, DuckDBValue> | undefined)
    return take(result, await result.fetchAllChunks())
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', interrupt)
  }
}

/** Where each connection looks names up: to say it again before every question of a page took a fifth of a small one. */
const searchPaths = new WeakMap<DuckDBConnection, string>()

function pathTo(schema: string | undefined): string {
  return schema ? `${schema},main` : 'main'
}

async function meanSchema(connection: DuckDBConnection, schema: string | undefined): Promise<void> {
  const path = pathTo(schema)
  if (searchPaths.get(connection) === path) return
  searchPaths.delete(connection)
  await connection.run(`SET search_path = '${path}'`)
  searchPaths.set(connection, path)
}

function appendCell(appender: DuckDBAppender, type: AppendType, cell: Cell): void {
  if (cell === null) appender.appendNull()
  else if (type === 'VARCHAR') appender.appendVarchar(String(cell))
  else if (type === 'INTEGER') appender.appendInteger(Number(cell))
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(cell))
  else if (type === 'DOUBLE') appender.appendDouble(Number(cell))
  else appender.appendBoolean(Boolean(cell))
}
