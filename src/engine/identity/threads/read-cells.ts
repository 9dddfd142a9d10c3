import { blankPage, type CellPage } from '../columns/cell-pages.ts'
import { type CellCount, CellReader, type ReadCells } from '../columns/cell-reader.ts'
import type { SecondThread } from './second-thread.ts'

/** Reads what is written, page after page. */
export interface CellReading {
  /** Takes a written page, and gives one to write on: the same where it was read at once. */
  take(page: CellPage): Promise<CellPage>
  /** What all pages say, after the last. */
  finish(): Promise<ReadCells>
}

/** Pages that are written while others are read; the second thread takes a while to begin. */
const mostPages = 32

/** Reads cells on the second thread, where there is one. */
export function cellReading(count: CellCount, second: SecondThread | null): CellReading {
  return second ? readBeside(count, second) : readHere(count)
}

function readHere(count: CellCount): CellReading {
  const reader = new CellReader(count)
  return {
    async take(page) {
      reader.add(page)
      return page
    },
    finish: async () => reader.finish(),
  }
}

function readBeside(count: CellCount, second: SecondThread): CellReading {
  second.beginCells(count)
  const underway: { page: CellPage; read: Promise<void> }[] = []
  return {
    async take(page) {
      const read = second.read(page)
      // What it fails by is told to whoever waits for a page, or for what all of them say.
      read.catch(() => undefined)
      underway.push({ page, read })
      const oldest = underway.length < mostPages ? undefined : underway.shift()
      if (!oldest) return blankPage(count.extraColumns)
      await oldest.read
      return oldest.page
    },
    finish: () => second.finishCells(),
  }
}
