import { type RowGroup, RowGrouper, type TableRow } from '../read/index.ts'

/** The two other ways in which a table is read, of one that gives its rows by batches: by groups of `width` columns, and row by row. */
export function readByBatches(width: number, batches: () => AsyncIterable<readonly TableRow[]>) {
  return {
    async *groups(size?: number): AsyncGenerator<RowGroup, void> {
      const full: RowGroup[] = []
      const grouper = new RowGrouper(width, (group) => full.push(group), size)
      for await (const batch of batches()) {
        grouper.add(batch)
        yield* full.splice(0)
      }
      grouper.end()
      yield* full
    },
    async *rows(): AsyncGenerator<TableRow, void> {
      for await (const batch of batches()) yield* batch
    },
  }
}
