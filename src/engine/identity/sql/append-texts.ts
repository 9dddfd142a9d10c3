import type { AppendType, Cell, Warehouse } from '../../store/index.ts'

/** Rows handed over at once: their texts stand twice in memory. */
const rowsAtOnce = 16_384

/**
 * Adds rows to a table, a column's cells as the lines of one text: a call a cell takes twice as long. For cells that hold no line break, as no comparison
 * form does; empty text stands for null.
 */
export async function appendTexts(
  warehouse: Warehouse,
  { table, columns }: { table: string; columns: readonly (readonly [string, AppendType])[] },
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const cells = columns.map(([name, type]) =>
    type === 'VARCHAR' ? `nullif(${name}, '')` : `CAST(nullif(${name}, '') AS ${type})`,
  )
  const lines = columns.map(([name]) => `unnest(string_split($${name}, chr(10))) AS ${name}`)
  const sql = `INSERT INTO ${table} SELECT ${cells.join(', ')} FROM (SELECT ${lines.join(', ')})`
  const texts = columns.map(() => new Lines())
  const send = () =>
    warehouse.execute(sql, {
      params: Object.fromEntries(columns.map(([name], index) => [name, texts[index]?.take() ?? ''])),
    })
  let count = 0
  for (const row of rows) {
    for (const [index, text] of texts.entries()) text.add(row[index] ?? null)
    count += 1
    if (count % rowsAtOnce === 0) await send()
  }
  if (count % rowsAtOnce > 0) await send()
}

const lineBreak = 10
const firstBeyondAscii = 128
/** UTF-8 takes at most so many bytes for one of a string's code units. */
const mostBytes = 3

/** Lines written into one room, kept for those that follow: a million of small texts held together would be swept again and again. */
class Lines {
  #bytes = Buffer.allocUnsafe(2 ** 16)
  #length = 0

  add(cell: Cell): void {
    const text = cell === null ? '' : String(cell)
    const room = this.#length + mostBytes * text.length + 1
    if (room > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * room)
    let end = this.#length
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code >= firstBeyondAscii) {
        end = this.#length + this.#bytes.write(text, this.#length)
        break
      }
      this.#bytes[end++] = code
    }
    this.#bytes[end] = lineBreak
    this.#length = end + 1
  }

  /** All lines as one text; none are left. */
  take(): string {
    const text = this.#bytes.toString('utf8', 0, Math.max(0, this.#length - 1))
    this.#length = 0
    return text
  }
}
