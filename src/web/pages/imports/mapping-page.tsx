import './data-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Meaning } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { type Option, Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'

export interface MappedColumn {
  readonly name: string
  readonly meaning: Meaning
  /** Whether the program is sure of it; what it is unsure of stands first. */
  readonly isSure: boolean
  readonly samples: readonly string[]
}

export interface MappingPageProps {
  readonly file: string
  readonly columns: readonly MappedColumn[]
  /** The meanings that may be chosen, named in the reader's language. */
  readonly meanings: readonly Option<Meaning>[]
  readonly onSave: (meanings: Readonly<Record<string, Meaning>>) => void
  readonly onCancel: () => void
}

/** The meaning of each column of a file, chosen once and remembered for the next files of that shape. */
export function MappingPage({ file, columns, meanings, onSave, onCancel }: MappingPageProps): ReactNode {
  const { t } = useLingui()
  const [changes, setChanges] = useState<Readonly<Record<string, Meaning>>>({})
  const meaningOf = (column: MappedColumn) => changes[column.name] ?? column.meaning
  const unsure = columns.filter((column) => !column.isSure && !(column.name in changes)).length
  return (
    <>
      <PageHeading
        title={unsure > 0 ? t`${unsure} colonnes à regarder dans « ${file} »` : t`Les colonnes de « ${file} »`}
        tab={t`Sens des colonnes`}
        lead={<Trans>Votre choix est retenu pour les prochains fichiers de cette forme.</Trans>}
      />
      <DataTable
        caption={t`Colonnes et leur sens`}
        rows={columns.toSorted((a, b) => Number(a.isSure) - Number(b.isSure))}
        rowKey={(column) => column.name}
        columns={[
          {
            key: 'name',
            header: t`Colonne`,
            isName: true,
            cell: (column) => (
              <>
                {column.name}{' '}
                {!column.isSure && !(column.name in changes) && (
                  <Tag tone="uncertain">
                    <Trans>à regarder</Trans>
                  </Tag>
                )}
              </>
            ),
          },
          {
            key: 'samples',
            header: t`Exemples`,
            cell: (column) => <span className="muted">{column.samples.join(' · ') || '—'}</span>,
          },
          {
            key: 'meaning',
            header: t`Sens`,
            cell: (column) => (
              <Select
                label={t`Sens de « ${column.name} »`}
                isLabelHidden
                options={meanings}
                value={meaningOf(column)}
                onChange={(meaning) => setChanges({ ...changes, [column.name]: meaning })}
              />
            ),
          },
        ]}
      />
      <div className="row data-foot">
        <Button onPress={() => onSave(Object.fromEntries(columns.map((column) => [column.name, meaningOf(column)])))}>
          <Trans>Relire le fichier ainsi</Trans>
        </Button>
        <Button variant="second" onPress={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </>
  )
}
