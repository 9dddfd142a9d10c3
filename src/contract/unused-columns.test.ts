import { expect, it } from 'vitest'
import type { ReadColumn, ReadDescription } from './read.ts'
import { unusedColumns } from './unused-columns.ts'

it('names the filled columns that are of no use whatever their number, and says apart that they are most of a file', () => {
  const mapped = file({ known: 14, unknown: 10 })
  expect(unusedColumns(mapped)).toMatchObject({ areMost: false })
  expect(unusedColumns(mapped).names).toHaveLength(10)
  expect(unusedColumns(file({ known: 9, unknown: 15 }))).toMatchObject({ areMost: true })
  expect(unusedColumns(file({ known: 9, unknown: 0 }))).toEqual({ names: [], areMost: false })
})

it('names no column whose codes another table of the set explains', () => {
  const read = file({ known: 4, unknown: 2 })
  expect(unusedColumns({ ...read, joinedColumns: ['Colonne 4'] }).names).toEqual(['Colonne 5'])
})

function file({ known, unknown }: { known: number; unknown: number }): {
  description: ReadDescription
  joinedColumns: string[]
} {
  const column = (meaning: ReadColumn['meaning'], index: number): ReadColumn => ({
    ...{ name: `Colonne ${index}`, meaning, type: 'text', format: null, confidence: 1, samples: ['a'] },
  })
  const columns = [
    ...Array.from({ length: known }, (_, index) => column('lastName', index)),
    ...Array.from({ length: unknown }, (_, index) => column('unknown', known + index)),
  ]
  return {
    joinedColumns: [],
    description: {
      ...{ file: 'commandes.csv', kind: 'csv', encoding: 'utf-8', delimiter: ';', quote: null, headerRow: 1 },
      ...{ sheet: null, skipped: [], columns, grain: 'orders', layout: null, rows: 1, rejected: [] },
    },
  }
}
