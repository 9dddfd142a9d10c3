import { normaliseHeader } from '../layouts/index.ts'
import type { KnownTable } from './known-table.ts'

/** Share of the filled cells of a column that the keys of another table have to hold. */
const leastFound = 0.9
/** Codes with letters and figures, or this long, do not meet by chance. */
const [fewestCodes, longCode] = [3, 5]
const codeWords = /^(codes?|cod|id|identifiants?|n|n°|no|num|numeros?|ref|refs|references?|cle|key)$/

/** A code as it is compared: capitals, and numbers without the zeros before them. */
export function keyOf(cell: string): string {
  const text = cell.trim().toUpperCase()
  return /^\d+(\.0+)?$/.test(text) ? text.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : text
}

/** The name of a column of codes without what says that it is one: « Code repr. » and « N° repr. » are of « repr ». */
export function stemOf(name: string): string {
  return wordsOf(name)
    .filter((word) => !codeWords.test(word))
    .join(' ')
}

/** Whether a column is called as codes are: « REF », « Code tarif », « ID_SEA ». */
export function namesCodes(name: string): boolean {
  return wordsOf(name).some((word) => codeWords.test(word))
}

/** The columns of a table in which each row has a value of its own. */
export function keyColumns({ columns, rows, isWhole }: KnownTable): number[] {
  if (!isWhole || rows.length < 2) return []
  return columns.flatMap((_, at) => {
    const keys = rows.map((cells) => keyOf(cells[at] ?? '')).filter((key) => key !== '')
    return keys.length >= 2 && keys.length >= rows.length * leastFound && new Set(keys).size === keys.length ? [at] : []
  })
}

interface Columns {
  fact: KnownTable
  at: number
  table: KnownTable
  key: number
}

/**
 * How surely the values of a column are the keys of another table: 2 where both columns bear one name, 1 where the name of one says the other, or where the codes
 * are too particular to meet by chance; 0 else.
 */
export function keyMatch({ fact, at, table, key }: Columns): 0 | 1 | 2 {
  const keys = new Set(table.rows.map((cells) => keyOf(cells[key] ?? '')))
  const values = fact.rows.map((cells) => keyOf(cells[at] ?? '')).filter((value) => value !== '')
  const found = values.filter((value) => keys.has(value))
  if (found.length === 0 || found.length < values.length * leastFound) return 0
  const [name = '', other = ''] = [fact.columns[at]?.name, table.columns[key]?.name]
  if (normaliseHeader(name) === normaliseHeader(other)) return 2
  const met = new Set(found)
  return saysOther(name, other, table.name) || (met.size >= fewestCodes && [...met].every(isParticular)) ? 1 : 0
}

/** « Concert » of « Code » in a table called « Concerts », « Code repr. » of « N° repr. ». */
function saysOther(name: string, key: string, table: string): boolean {
  const [stem, other] = [stemOf(name), stemOf(key)]
  if (stem === '') return false
  if (other !== '') return begins(stem, other)
  return wordsOf(table).some((word) => begins(stem, word))
}

/** True where one is the beginning of the other: words are cut short. */
function begins(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (short.length > 2 || short === long) && long.startsWith(short.replace(/s$/, ''))
}

function isParticular(code: string): boolean {
  return (/\p{L}/u.test(code) && /\d/.test(code)) || (code.length >= longCode && !/\s/.test(code))
}

function wordsOf(name: string): string[] {
  return normaliseHeader(name)
    .split(/[^\p{L}\d°]+/u)
    .filter((word) => word !== '')
}
