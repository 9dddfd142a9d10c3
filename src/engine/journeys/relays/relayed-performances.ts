import { readFile } from 'node:fs/promises'
import type { HouseMarts } from '../house/index.ts'

const hours = readFile(new URL('./relay-hours.sql', import.meta.url), 'utf8')

/** The performances to come that schools and groups fill, told by tariffs: those sold, or those of the house at that hour. */
export async function relayedPerformances({ warehouse, schema, data }: HouseMarts): Promise<ReadonlySet<string>> {
  const rows = await warehouse.run(await hours, { schema, params: { day: data.asOfDay } })
  return new Set(rows.map((row) => String(row.performance_id)))
}
