import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JournalEntry } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { useSentence } from '../../use-sentence.ts'

/** What left the house or was decided, with who, when and how many rows. */
export function EntryTable({ entries }: { entries: readonly JournalEntry[] }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const sentence = useSentence()
  return (
    <DataTable
      caption={t`Listes, exports et validations`}
      rows={entries}
      rowKey={(entry) => String(entry.id)}
      sortedBy={{ key: 'at', isDescending: true }}
      columns={[
        {
          key: 'what',
          header: t`Quoi`,
          isName: true,
          cell: (entry) => sentence(`journal.${entry.action}`, entry.params),
        },
        { key: 'who', header: t`Qui`, sortBy: (entry) => entry.who, cell: (entry) => entry.who },
        { key: 'at', header: t`Quand`, sortBy: (entry) => entry.at, cell: (entry) => moment(localInstant(entry.at)) },
      ]}
    />
  )
}
