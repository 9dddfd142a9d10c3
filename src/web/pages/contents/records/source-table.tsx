import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SourcedFact } from '../../../../contract/api/programme.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { useFactWords } from './use-fact-words.ts'

/** Each fact of a record with where it was read. */
export function SourceTable({ facts }: { facts: readonly SourcedFact[] }): ReactNode {
  const { t } = useLingui()
  const words = useFactWords()
  if (facts.length === 0) return null
  return (
    <details className="record-sources">
      <summary>
        <Trans>D’où vient chaque fait</Trans>
      </summary>
      <DataTable
        caption={t`Sources de la fiche`}
        rows={facts}
        rowKey={(fact) => fact.path}
        columns={[
          { key: 'fact', header: t`Fait`, isName: true, cell: (fact) => words.name(fact.path) },
          { key: 'value', header: t`Valeur`, cell: (fact) => words.value(fact.path, fact.value) },
          { key: 'source', header: t`Source`, cell: ({ source }) => source?.source ?? t`non notée` },
        ]}
      />
    </details>
  )
}
