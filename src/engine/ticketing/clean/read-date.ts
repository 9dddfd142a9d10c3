import type { CleaningRule } from './codes.ts'

/** A day and, when the cell has one, a time in minutes after midnight. */
export type ReadDate = { year: number; month: number; day: number; minutes: number | null; rule: CleaningRule | null }
