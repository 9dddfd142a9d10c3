import { readFile } from 'node:fs/promises'
import { AppError, type ReadDescription } from '../../../contract/index.ts'
import { markedRows, type RowMarks } from '../read/index.ts'

/** Rows named in the question. */
const shown = 5
/** A ground that changes from nearly each row to the next is there to guide the eye. */
const mostTurns = 0.8

/** Rows of a sheet that are struck out, and those whose ground is not that of the others. */
interface Marked {
  struck: number[]
  filled: number[]
}

/**
 * Asks about rows of a sheet that are struck out, or on another ground than the rest, unless they count for nothing already: they may be cancelled or still to be paid, and no cell says it. A person
 * who has confirmed the columns has seen the sheet.
 * Throws `rows-marked`.
 */
export async function refuseMarkedRows(
  path: string,
  { file, kind, sheet }: ReadDescription,
  { together, sold, isSeen }: { together: readonly string[]; sold: ReadonlySet<number>; isSeen: boolean },
): Promise<void> {
  if (isSeen || (kind !== 'xlsx' && kind !== 'zip')) return
  const names = together.length > 0 ? together : sheet === null ? [] : [sheet]
  const sheets = names.length === 0 ? [] : markedRows(await readFile(path), file, names)
  for (const marks of sheets) {
    const { struck, filled } = markedIn(marks, sold)
    const rows = [...struck, ...filled]
    if (rows.length === 0) continue
    const both = struck.length > 0 && filled.length > 0 ? 'yes' : 'no'
    const places = rows.slice(0, shown).join(', ')
    throw new AppError('rows-marked', { file, struck: struck.length, filled: filled.length, both, rows: places })
  }
}

function markedIn(marks: RowMarks, sold: ReadonlySet<number>): Marked {
  const rows = [...marks].filter(([row]) => sold.has(row)).sort(([a], [b]) => a - b)
  const usual = usualMarks(rows.map(([, cells]) => cells))
  const of = rows.map(([row, cells]) => {
    const own = [...cells].flatMap(([column, mark]) => (mark === (usual.get(column) ?? '') ? [] : [mark]))
    return { row, mark: own.includes('struck') ? 'struck' : (own.find((mark) => mark !== '') ?? '') }
  })
  const turns = of.filter(({ mark }, at) => at > 0 && mark !== of[at - 1]?.mark).length
  const isBanded = of.length > 2 && turns >= (of.length - 1) * mostTurns
  const struck = of.flatMap(({ row, mark }) => (mark === 'struck' ? [row] : []))
  const filled = of.flatMap(({ row, mark }) => (mark === 'struck' || mark === '' || isBanded ? [] : [row]))
  return { struck, filled }
}

/** By column, how most of its cells are marked. */
function usualMarks(rows: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const cells of rows)
    for (const [column, mark] of cells) {
      const known = counts.get(column) ?? new Map<string, number>()
      counts.set(column, known.set(mark, (known.get(mark) ?? 0) + 1))
    }
  const most = (known: ReadonlyMap<string, number>) => [...known].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  return new Map([...counts].map(([column, known]) => [column, most(known)]))
}
