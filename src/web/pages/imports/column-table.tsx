import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReadColumn } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Tag } from '../../components/tag.tsx'
import { useSentence } from '../../use-sentence.ts'
import { isToSettle } from './to-settle.ts'
import { useColumnLabels } from './use-column-labels.ts'

/** From here on, a meaning is told as sure; below, a person had better look. */
const sureFrom = 0.8

/** The columns of a file, with what each was understood to be. */
export function ColumnTable({ file, columns }: { file: string; columns: readonly ReadColumn[] }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const labels = useColumnLabels(columns)
  const numbered = columns.map((column, index) => ({ column, place: index + 1, label: labels[index] ?? '' }))
  return (
    <DataTable
      caption={t`Colonnes de « ${file} »`}
      rows={numbered}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'name', header: t`Colonne`, isName: true, cell: ({ label }) => label },
        { key: 'meaning', header: t`Sens`, cell: ({ column }) => sentence(`meaning.${column.meaning}`) },
        { key: 'format', header: t`Écriture`, cell: ({ column }) => <ColumnFormat column={column} /> },
        { key: 'sure', header: t`Certitude`, cell: ({ column }) => <Sureness column={column} /> },
        {
          key: 'samples',
          header: t`Exemples`,
          cell: ({ column }) => <span className="muted">{column.samples.slice(0, 3).join(' · ') || '—'}</span>,
        },
      ]}
    />
  )
}

function ColumnFormat({ column }: { column: ReadColumn }): ReactNode {
  const types = useTypeNames()
  return (
    <>
      {types[column.type]}
      {column.format && <small className="muted"> {column.format}</small>}
    </>
  )
}

/** How sure the program is of a column, in words. */
export function Sureness({ column }: { column: ReadColumn }): ReactNode {
  if (isToSettle(column))
    return (
      <Tag tone="uncertain">
        <Trans>à trancher</Trans>
      </Tag>
    )
  if (column.meaning === 'unknown')
    return (
      <span className="muted">
        <Trans>gardée, sans usage</Trans>
      </span>
    )
  return column.confidence >= sureFrom ? (
    <Tag tone="proven">
      <Trans>sûr</Trans>
    </Tag>
  ) : (
    <Tag tone="uncertain">
      <Trans>probable</Trans>
    </Tag>
  )
}

function useTypeNames(): Readonly<Record<ReadColumn['type'], string>> {
  const { t } = useLingui()
  return {
    text: t`texte`,
    integer: t`nombre entier`,
    decimal: t`nombre`,
    money: t`montant`,
    date: t`date`,
    time: t`heure`,
    datetime: t`date et heure`,
    boolean: t`oui ou non`,
    postcode: t`code postal`,
    phone: t`téléphone`,
    email: t`adresse e-mail`,
    url: t`adresse web`,
  }
}
