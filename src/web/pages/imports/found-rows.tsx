import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FoundRow } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface FoundRowsProps {
  /** What was found, for those who hear the table. */
  readonly name: string
  readonly rows: readonly FoundRow[]
}

/** The first rows that a rule found, with the cells it looked at: enough to know what to mend at the box office. */
export function FoundRows({ name, rows }: FoundRowsProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const shown = useCell()
  const meanings = Object.keys(rows[0]?.cells ?? {})
  return (
    <DataTable
      caption={t`Premières lignes : ${name}`}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', header: t`Ligne`, isName: true, cell: ({ row }) => row },
        ...meanings.map((meaning) => ({
          key: meaning,
          header: sentence(`meaning.${meaning}`),
          cell: ({ cells }: FoundRow) => shown(meaning, cells[meaning] ?? null),
        })),
      ]}
    />
  )
}

/** Cents as money, a moment as the reader writes it; an empty cell says so. */
function useCell(): (meaning: string, cell: string | number | null) => ReactNode {
  const { money, date, hour } = useFormat()
  return (meaning, cell) => {
    if (cell === null || cell === '') return '—'
    if (meaning.endsWith('Cents')) return money(Number(cell))
    return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(cell)
      ? `${date(cell)} · ${hour(cell)}`
      : cell
  }
}
