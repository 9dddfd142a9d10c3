import './data-table.css'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../language.tsx'
import { compareCells } from './compare-cells.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the column sorts by; a column without it does not sort. Nulls stay last. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Numbers stand at the end, in figures of one width. */
  readonly isNumber?: boolean
  /** The column that names the row, read with each of its cells. */
  readonly isName?: boolean
  readonly isHeaderHidden?: boolean
  readonly width?: 'narrow' | 'wide' | 'bar'
}

export interface DataTableProps<Row> {
  /** What the table shows; read aloud, and shown when `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sortedBy?: { readonly key: string; readonly isDescending: boolean }
  /** A last row of totals: a partition adds up (P11). */
  readonly total?: Readonly<Record<string, ReactNode>>
}

// Safari forgets what a table is once its rows are laid out as cards: the roles are said again.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table that sorts by its headers and becomes a list of cards on a phone, with the same meaning read aloud. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, isCaptionShown = false, columns, rows, rowKey, sortedBy, total } = props
  const [sort, setSort] = useState(sortedBy ?? null)
  const { locale } = useFormat()
  const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy
  const shown =
    sort && sortBy
      ? rows.toSorted((a, b) => compareCells({ a: sortBy(a), b: sortBy(b), isDescending: sort.isDescending, locale }))
      : rows
  return (
    <div className="table-frame">
      <table className="data-table" {...roles.table}>
        <caption className={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {shown.map((row) => (
            <tr key={rowKey(row)} {...roles.row}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot {...roles.group}>
            <tr {...roles.row}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column}>
                  {total[column.key]}
                </BodyCell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface Sort {
  readonly key: string
  readonly isDescending: boolean
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>): ReactNode {
  const isSorted = sort?.key === column.key
  const direction = sort?.isDescending ? 'descending' : 'ascending'
  const label = column.isHeaderHidden ? <span className="visually-hidden">{column.header}</span> : column.header
  return (
    <th
      scope="col"
      {...roles.column}
      className={column.isNumber ? 'number' : undefined}
      data-width={column.width}
      aria-sort={isSorted ? direction : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          className="table-sort"
          // A first press on numbers shows the largest, on words the alphabet.
          onClick={() =>
            onSort({ key: column.key, isDescending: isSorted ? !sort.isDescending : Boolean(column.isNumber) })
          }
        >
          {label}
          <span aria-hidden>{isSorted ? (sort.isDescending ? '↓' : '↑') : '↕'}</span>
        </button>
      ) : (
        label
      )}
    </th>
  )
}

function BodyCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }): ReactNode {
  const shared = {
    className: column.isNumber ? 'number' : undefined,
    'data-label': column.isName || column.isHeaderHidden ? undefined : column.header,
  }
  if (column.isName) {
    return (
      <th scope="row" {...roles.name} {...shared}>
        {children}
      </th>
    )
  }
  return (
    <td {...roles.cell} {...shared}>
      {children}
    </td>
  )
}
