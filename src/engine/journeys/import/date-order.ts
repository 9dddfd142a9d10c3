import { AppError, type ReadColumn } from '../../../contract/index.ts'
import { dayOrderOf } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { lastControls } from './imports.ts'

/** The order of days and months, as another file of the house writes it. */
export interface ToldDateOrder {
  order: 'dmy' | 'mdy'
  /** The name of that file. */
  file: string
}

interface DatedFile {
  file: string
  columns: readonly Pick<ReadColumn, 'format' | 'ambiguous' | 'meaning'>[]
}

/** The most imports looked back at: an older one may come from another program. */
const importsLookedAt = 10

/** The column of which nobody knows whether its days come first, because none is over 12; null for any other refusal. */
export function columnWithoutOrder(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code !== 'column-ambiguous') return null
  return error.params.between === 'day-orders' ? String(error.params.column) : null
}

/**
 * What the other files of a set say of the order of days and months, or else the last imports of the house. Null where none says it, or where
 * they do not agree: one program writes its dates one way, and a house that has several has to be asked.
 */
export async function toldDateOrder(house: House, set: readonly DatedFile[]): Promise<ToldDateOrder | null> {
  const bySet = agreed(set)
  if (bySet !== 'unsaid') return bySet
  const earlier = (await lastControls(house, importsLookedAt)).flatMap(({ files }) =>
    files.map(({ file, read }) => ({ file, columns: read.columns })),
  )
  const byHouse = agreed(earlier)
  return byHouse === 'unsaid' ? null : byHouse
}

function agreed(files: readonly DatedFile[]): ToldDateOrder | null | 'unsaid' {
  const told = files.flatMap(({ file, columns }) =>
    columns.flatMap(({ format, ambiguous, meaning }): ToldDateOrder[] => {
      // Birth dates are typed by people, each in their own way.
      const order = ambiguous === undefined && meaning !== 'birthDate' ? dayOrderOf(format) : null
      return order === null ? [] : [{ order, file }]
    }),
  )
  const [first] = told
  if (first === undefined) return 'unsaid'
  return told.every(({ order }) => order === first.order) ? first : null
}
