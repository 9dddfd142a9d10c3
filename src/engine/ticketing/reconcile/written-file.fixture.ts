import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Warehouse } from '../../store/index.ts'
import { normalisedColumns } from '../normalise/index.ts'
import type { CommittedFile } from './reconcile.ts'

export type Sale = Partial<Record<keyof typeof normalisedColumns, string | number>>

interface Written extends Partial<CommittedFile> {
  warehouse: Warehouse
  /** Where the Parquet file is put. */
  folder: string
  ordinal: number
  /** Columns that the file does not have: it was kept before they were thought of. */
  without?: readonly (keyof typeof normalisedColumns)[]
}

/** A committed file of tickets with these rows, a Parquet file in the normalised shape. */
export async function writtenFile(
  rows: readonly Sale[],
  { warehouse, folder, without = [], ...options }: Written,
): Promise<CommittedFile> {
  const path = join(folder, `${randomUUID()}.parquet`)
  const columns = Object.entries(normalisedColumns).filter(([name]) => !without.some((one) => one === name))
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE made (${columns.map(([name, type]) => `"${name}" ${type}`).join(', ')})`,
  )
  await warehouse.append(
    'made',
    columns.map(([, type]) => type),
    rows.map((row, index) => columns.map(([name]) => row[name as keyof Sale] ?? (name === 'row' ? index + 2 : null))),
  )
  await warehouse.execute(`COPY made TO '${path}' (FORMAT parquet)`)
  return {
    importId: `i${options.ordinal}`,
    scope: 'full',
    dataDay: '2026-01-05',
    source: 'till',
    grain: 'tickets',
    path,
    ...options,
  }
}
