import { readTable } from '../../ticketing/index.ts'
import type { Needles } from './needles.ts'
import { rowMatcher } from './row-matcher.ts'

export interface OriginalsSearch {
  readonly needles: readonly Needles[]
  readonly originals: readonly SearchedOriginal[]
}

export interface SearchedOriginal {
  readonly path: string
  /** As it was dropped: its ending tells what the bytes leave open. */
  readonly name: string
}

/** Opens each file as its kind and counts its rows that name one of the persons, on every sheet. Meant for a child process. */
export async function searchOriginals({ needles, originals }: OriginalsSearch): Promise<number[]> {
  const found: number[] = []
  // A bare number in a column of any kind tells of nobody: it is sought where the column is known, in the normalised file.
  const isFound = rowMatcher(needles, null)
  for (const original of originals) found.push(await searchOriginal(original, isFound))
  return found
}

async function searchOriginal(
  { path, name }: SearchedOriginal,
  isFound: (cells: readonly string[]) => boolean,
): Promise<number> {
  const first = await readTable(path, { name })
  let found = 0
  for (const sheet of first.sheets.length > 0 ? first.sheets : [null]) {
    const table = sheet === null ? first : await readTable(path, { name, sheet })
    for await (const batch of table.batches()) found += batch.filter(({ cells }) => isFound(cells)).length
    found += table.rejected.filter(({ value }) => isFound([String(value ?? '')])).length
  }
  return found
}
