import { blankPage, type CellPage } from '../columns/cell-pages.ts'
import { CellNumberer, type WrittenCells } from '../columns/written-cells.ts'
import type { SecondThread } from './second-thread.ts'

/** Numbers what is written, page after page. */
export interface CellNumbering {
  /** Takes a written page, and gives one to write on: the same where it was read at once. */
  take(page: CellPage): Promise<CellPage>
  /** What all pages said, after the last. */
  written(): Promise<WrittenCells>
}

/** Pages that are written while others are read: more would only wait. */
const mostPages = 4

/** Numbers the cells of about so many mentions on the second thread, where there is one. */
export function cellNumbering(
  cells: { mentions: number; extraColumns: number },
  second: SecondThread | null,
): CellNumbering {
  return second ? besides(cells, second) : here(cells)
}

function here(cells: { mentions: number; extraColumns: number }): CellNumbering {
  const numberer = new CellNumberer(cells)
  return {
    async take(page) {
      numberer.add(page)
      return page
    },
    written: async () => numberer.finish(),
  }
}

function besides(cells: { mentions: number; extraColumns: number }, second: SecondThread): CellNumbering {
  second.beginCells(cells)
  const underway: { page: CellPage; read: Promise<void> }[] = []
  return {
    async take(page) {
      const read = second.number(page)
      // What it fails by is told to whoever waits for a page, or for what all of them said.
      read.catch(() => undefined)
      underway.push({ page, read })
      const oldest = underway.length < mostPages ? undefined : underway.shift()
      if (!oldest) return blankPage(cells.extraColumns)
      await oldest.read
      return oldest.page
    },
    written: () => second.written(),
  }
}
