import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Meaning, meanings, type ReadColumn, type StateAnswer } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { type Option, Select } from '../../components/select.tsx'
import { useLanguage } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'
import { Sureness } from './column-table.tsx'
import { isToSettle } from './to-settle.ts'
import { useColumnLabels } from './use-column-labels.ts'

/** What a person says of one column, which its place tells from another of the same name. */
export interface ColumnChoice {
  /** From 0. */
  readonly place: number
  readonly meaning: Meaning
  readonly format: string | null
  /** Of a column of states: what its codes mean. */
  readonly states?: Readonly<Record<string, StateAnswer>>
}

export interface MeaningTableProps {
  readonly columns: readonly ReadColumn[]
  readonly onColumn: (choice: ColumnChoice) => void
}

/** Each column with its meaning to choose, those to settle first; the order of days and months too, where both could be. */
export function MeaningTable({ columns, onColumn }: MeaningTableProps): ReactNode {
  const { t } = useLingui()
  const options = useMeaningOptions()
  const labels = useColumnLabels(columns)
  const rows = columns
    .map((column, place) => ({ column, place, label: labels[place] ?? '' }))
    .toSorted((a, b) => Number(isToSettle(b.column)) - Number(isToSettle(a.column)))
  return (
    <DataTable
      caption={t`Colonnes et leur sens`}
      rows={rows}
      rowKey={({ place }) => String(place)}
      columns={[
        {
          key: 'name',
          header: t`Colonne`,
          isName: true,
          cell: ({ column, label }) => (
            <>
              {label} <Sureness column={column} />
            </>
          ),
        },
        {
          key: 'samples',
          header: t`Exemples`,
          cell: ({ column }) => <span className="muted">{column.samples.slice(0, 4).join(' · ') || '—'}</span>,
        },
        {
          key: 'meaning',
          header: t`Sens`,
          cell: ({ column, place, label }) => (
            <Select
              label={t`Sens de « ${label} »`}
              isLabelHidden
              options={options}
              value={column.meaning}
              onChange={(meaning) => onColumn({ place, meaning, format: null })}
            />
          ),
        },
        {
          key: 'choice',
          header: t`À trancher`,
          cell: (row) => <Candidates {...row} onColumn={onColumn} />,
        },
      ]}
    />
  )
}

type ColumnProps = Pick<MeaningTableProps, 'onColumn'> & { column: ReadColumn; place: number; label: string }

/** The readings between which only a person can choose: another meaning, or another order of days and months. */
function Candidates({ column, place, label, onColumn }: ColumnProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  if (column.meaning === 'status' && column.codes)
    return <StateCodes column={column} place={place} label={label} onColumn={onColumn} />
  if (!isToSettle(column) || !column.ambiguous) return '—'
  const formatName = (format: string) => {
    if (format.startsWith('dd')) return t`le jour d’abord (${format})`
    if (format.startsWith('no-year:')) return sentence('format.no-year', { fromDay: format.slice('no-year:'.length) })
    return format.startsWith('MM') ? t`le mois d’abord (${format})` : format
  }
  const options = column.ambiguous.map((key) => ({
    key,
    label: isMeaning(key) ? sentence(`meaning.${key}`) : formatName(key),
  }))
  return (
    <Select
      label={t`Réponse pour « ${label} »`}
      isLabelHidden
      options={options}
      value={null}
      placeholder={t`Choisir…`}
      onChange={(key) =>
        onColumn(
          isMeaning(key) ? { place, meaning: key, format: null } : { place, meaning: column.meaning, format: key },
        )
      }
    />
  )
}

/** What each code of a state means, to say where no legend does. */
function StateCodes({ column, place, label, onColumn }: ColumnProps): ReactNode {
  const { t } = useLingui()
  const options: readonly Option<StateAnswer>[] = [
    { key: 'sold', label: t`vendue` },
    { key: 'unpaid', label: t`réservée, pas encore payée` },
    { key: 'option', label: t`en option` },
    { key: 'cancelled', label: t`annulée ou rendue` },
  ]
  return (
    <div className="state-codes">
      {column.codes?.map((code) => (
        <Select
          key={code}
          label={t`« ${code} » de « ${label} »`}
          options={options}
          value={column.states?.[code] ?? null}
          placeholder={column.legend?.[code] ?? t`Choisir…`}
          onChange={(answer) =>
            onColumn({ place, meaning: 'status', format: null, states: { ...column.states, [code]: answer } })
          }
        />
      ))}
    </div>
  )
}

function isMeaning(text: string): text is Meaning {
  return (meanings as readonly string[]).includes(text)
}

/** The meanings by their names, in alphabetical order; « nothing known » first. */
function useMeaningOptions(): readonly Option<Meaning>[] {
  const { locale } = useLanguage()
  const sentence = useSentence()
  return meanings
    .map((meaning) => ({ key: meaning, label: sentence(`meaning.${meaning}`) }))
    .toSorted(
      (a, b) => Number(b.key === 'unknown') - Number(a.key === 'unknown') || a.label.localeCompare(b.label, locale),
    )
}
