import type {
  DuckDBConnection,
  DuckDBInstance,
  DuckDBPreparedStatement,
  DuckDBResult,
  DuckDBValue,
} from '@duckdb/node-api'

/** A page asks so many questions at once. */
const mostIdle = 16
/** A page asks some thirty of them in all, over several connections. */
const mostReady = 24

/** Asks one text of a connection whose names are looked up where the question means. */
export type Ask = (sql: string, params?: Record<string, DuckDBValue>) => Promise<DuckDBResult>

/** A connection that only reads, with the statements that it was asked last. */
export interface Reader {
  connection: DuckDBConnection
  ask: Ask
}

/**
 * Connections that read side by side. What a page asks, it asks again when it is opened next: to take a text apart and to plan how to
 * answer it costs from half a millisecond to two, so that a statement stays ready on the connection that was asked it. The database
 * plans it anew by itself once a table has changed its form.
 */
export class Readers {
  readonly #instance: DuckDBInstance
  /** Connections that no read uses now: to open and close one costs as much as a small question. */
  readonly #idle: ReadyReader[] = []

  constructor(instance: DuckDBInstance) {
    this.#instance = instance
  }

  /** Lends a connection to `work`, one that has the statement ready if any; `place` says where its names are looked up. */
  async lend<T>({ sql, place }: { sql: string; place: string }, work: (reader: Reader) => Promise<T>): Promise<T> {
    const reader = this.#take(`${place}\n${sql}`, place) ?? new ReadyReader(await this.#instance.connect())
    reader.place = place
    try {
      const answer = await work(reader)
      if (this.#idle.length < mostIdle) this.#idle.push(reader)
      else reader.close()
      return answer
    } catch (error) {
      reader.close()
      throw error
    }
  }

  close(): void {
    for (const reader of this.#idle.splice(0)) reader.close()
  }

  /** To say where names are looked up costs as much as many a question: next best is one that looks them up there already. */
  #take(key: string, place: string): ReadyReader | undefined {
    const ready = this.#idle.findLastIndex((reader) => reader.isReadyFor(key))
    const found = ready === -1 ? this.#idle.findLastIndex((reader) => reader.place === place) : ready
    return found === -1 ? this.#idle.pop() : this.#idle.splice(found, 1)[0]
  }
}

class ReadyReader implements Reader {
  readonly connection: DuckDBConnection
  place = ''
  /** The last one asked at the end. */
  readonly #ready = new Map<string, DuckDBPreparedStatement>()

  constructor(connection: DuckDBConnection) {
    this.connection = connection
  }

  readonly ask: Ask = async (sql, params) => {
    const statement = await this.#statementOf(sql)
    if (statement === null) return await this.connection.run(sql, params)
    if (params) statement.bind(params)
    return await statement.run()
  }

  isReadyFor(key: string): boolean {
    return this.#ready.has(key)
  }

  close(): void {
    for (const statement of this.#ready.values()) statement.destroySync()
    this.#ready.clear()
    this.connection.closeSync()
  }

  async #statementOf(sql: string): Promise<DuckDBPreparedStatement | null> {
    const key = `${this.place}\n${sql}`
    const known = this.#ready.get(key)
    this.#ready.delete(key)
    const statement = known ?? (await prepared(this.connection, sql))
    if (statement === null) return null
    this.#ready.set(key, statement)
    const [oldest] = this.#ready
    if (this.#ready.size > mostReady && oldest) {
      this.#ready.delete(oldest[0])
      oldest[1].destroySync()
    }
    return statement
  }
}

/** Of a file the plan keeps what it saw when it was made, and a file may be written again: its questions are not kept ready. */
const readsFiles = /\bread_\w+\s*\(/i

/** Null where nothing is to be kept ready, or the database says better than what takes a text apart why it cannot be read. */
async function prepared(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement | null> {
  if (readsFiles.test(sql)) return null
  const statements = await connection.extractStatements(sql).catch(() => null)
  return statements?.count === 1 ? await statements.prepare(0) : null
}
