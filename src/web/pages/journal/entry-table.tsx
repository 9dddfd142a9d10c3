import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JournalEntry } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { useSentence } from '../../use-sentence.ts'
import { useExportNames } from '../contents/use-export-names.ts'

/** What left the house or was decided, with who, when and how many rows. */
export function EntryTable({ entries }: { entries: readonly JournalEntry[] }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
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
          cell: (entry) => <Action entry={entry} />,
        },
        { key: 'who', header: t`Qui`, sortBy: (entry) => entry.who, cell: (entry) => entry.who },
        { key: 'at', header: t`Quand`, sortBy: (entry) => entry.at, cell: (entry) => moment(localInstant(entry.at)) },
      ]}
    />
  )
}

function Action({ entry }: { entry: JournalEntry }): ReactNode {
  const sentence = useSentence()
  const names: Readonly<Record<string, string>> = useExportNames()
  const { draft, format } = entry.params
  const params = typeof format === 'string' ? { ...entry.params, format: names[format] ?? format } : entry.params
  return (
    <>
      {sentence(`journal.${entry.action}`, params)}
      {typeof draft === 'string' && (
        <small>
          <PageLink to="/contenus/$draftId" params={{ draftId: draft }}>
            <Trans>Voir le texte</Trans>
          </PageLink>
        </small>
      )}
    </>
  )
}
