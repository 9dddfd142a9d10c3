import type { FileControl, ReadDescription } from '../../../contract/index.ts'
import { namesCodes } from '../../ticketing/index.ts'

/** A table that only explains codes is small. */
const mostColumns = 5
const code = /^[\p{L}\d._/-]{1,12}$/u

/**
 * The column of a table whose name and values say that it holds codes, which nothing else of its drop uses; null where there is none. Read by itself, such a table
 * completes no sale that was kept before it: its codes are told to the sales of the same drop alone.
 */
export function columnOfCodes({ columns }: Pick<ReadDescription, 'columns'>): string | null {
  const found = columns.find(
    ({ meaning, name, samples }) =>
      meaning === 'unknown' && namesCodes(name) && samples.length > 1 && samples.every((sample) => code.test(sample)),
  )
  return found?.name ?? null
}

/** The same of a file that Parterre does not recognise: a table of states, of tariffs, that came without its sales. */
export function codesExplained({ columns, grain }: Pick<ReadDescription, 'columns' | 'grain'>): string | null {
  return grain === 'unknown' && columns.length <= mostColumns ? columnOfCodes({ columns }) : null
}

/** Says of performances dropped without a sale that their codes complete none of the sales kept before: once for a column, however many lists have it. */
export function withCodesSaid<File extends { control: FileControl }>(files: readonly File[]): File[] {
  if (files.some(({ control: { grain } }) => grain === 'tickets' || grain === 'orders')) return [...files]
  const said = new Set<string>()
  return files.map((file) => {
    const { grain, read, warnings } = file.control
    const column = grain === 'performances' ? columnOfCodes(read) : null
    if (column === null || said.has(column)) return file
    said.add(column)
    return {
      ...file,
      control: { ...file.control, warnings: [...warnings, { code: 'warning.codes-alone', params: { column } }] },
    }
  })
}
