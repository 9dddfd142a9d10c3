import { type ParquetColumn, type ParquetValue, ParquetWriter } from '../../parquet/index.ts'
import type { NormalisedGroup } from './group-normaliser.ts'
import { normalisedColumns } from './normalised-columns.ts'
import { normalisedPaths } from './normalised-paths.ts'

const correctionColumns = {
  row: 'INTEGER',
  column: 'VARCHAR',
  raw: 'VARCHAR',
  clean: 'VARCHAR',
  rule: 'VARCHAR',
} as const
/** `cents` is what a row that is no seat was cashed for: a package, a gift card; null for the others. */
const rejectedColumns = {
  row: 'INTEGER',
  column: 'VARCHAR',
  why: 'VARCHAR',
  cells: 'VARCHAR',
  cents: 'INTEGER',
} as const

interface Writers {
  normalised: ParquetWriter
  correction: ParquetWriter
  rejected: ParquetWriter
}

/** The three Parquet files that a normalised file becomes: its rows, what was changed in them, what was set aside. */
export class NormalisedTables {
  readonly #folder: string
  readonly #writers: Writers

  private constructor(folder: string, writers: Writers) {
    this.#folder = folder
    this.#writers = writers
  }

  static async create(folder: string): Promise<NormalisedTables> {
    const paths = normalisedPaths(folder)
    return new NormalisedTables(folder, {
      normalised: await ParquetWriter.create(paths.normalised, normalisedColumns),
      correction: await ParquetWriter.create(paths.corrections, correctionColumns),
      rejected: await ParquetWriter.create(paths.rejected, rejectedColumns),
    })
  }

  async write({ kept, rows, lines, values, corrections, rejected }: NormalisedGroup): Promise<void> {
    const isAll = kept.length === rows.length
    const taken = Object.entries(values).map(([name, { values: of, codes, utf8 }]): [string, ParquetColumn] => [
      name,
      { values: of, codes: isAll ? codes : kept.map((index) => codes[index] ?? 0), utf8 },
    ])
    const { normalised, correction, rejected: aside } = this.#writers
    const row = { integers: kept.map((index) => rows[index] ?? 0) }
    const line = lines === null ? noLine(kept.length) : { integers: kept.map((index) => lines[index] ?? 0) }
    await normalised.writeGroup(kept.length, { ...Object.fromEntries(taken), row, line })
    await correction.writeGroup(corrections.length, columnsOf(corrections, correctionColumns))
    await aside.writeGroup(rejected.length, columnsOf(rejected, rejectedColumns))
  }

  /** Paths of the files, once whole. */
  async close(): Promise<{ normalised: string; corrections: string; rejected: string }> {
    for (const writer of Object.values(this.#writers)) await writer.close()
    return normalisedPaths(this.#folder)
  }
}

function columnsOf<Name extends string>(
  rows: readonly Readonly<Record<Name, ParquetValue>>[],
  columns: Readonly<Record<Name, string>>,
): Record<string, ParquetColumn> {
  const names = Object.keys(columns) as Name[]
  const codes = new Int32Array(rows.length)
  for (let row = 0; row < codes.length; row++) codes[row] = row
  return Object.fromEntries(names.map((name) => [name, { values: rows.map((row) => row[name]), codes }]))
}

function noLine(count: number): ParquetColumn {
  return { values: [null], codes: new Int32Array(count) }
}
