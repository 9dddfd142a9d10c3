import { readTable } from '../../ticketing/index.ts'
import { type Needles, rowMatcher } from './needles.ts'

export interface SearchedOriginal {
  readonly path: string
  /** As it was dropped: its ending tells what the bytes leave open. */
  readonly name: string
  readonly needles: readonly Needles[]
  readonly source: string | null
}

/** Opens a file as its kind and counts the rows that name the person, on every sheet. Meant for a child process. */
export async function searchOriginal({ path, name, needles, source }: SearchedOriginal): Promise<number> {
  const isFound = rowMatcher(needles, source)
  const first = await readTable(path, { name })
  let found = 0
  for (const sheet of first.sheets.length > 0 ? first.sheets : [null]) {
    const table = sheet === null ? first : await readTable(path, { name, sheet })
    for await (const batch of table.batches()) found += batch.filter(({ cells }) => isFound(cells)).length
    found += table.rejected.filter(({ value }) => isFound([String(value ?? '')])).length
  }
  return found
}
