import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ListedDraft } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { useVocabulary } from '../../use-vocabulary.ts'
import { DraftStateTag } from './draft-state-tag.tsx'

/** Every text with its state, the last changed first. */
export function DraftTable({ drafts }: { drafts: readonly ListedDraft[] }): ReactNode {
  const { t } = useLingui()
  const exportedAt = useLastExports()
  const { moment } = useFormat()
  const { audience, channel } = useVocabulary()
  return (
    <DataTable
      caption={t`Textes`}
      rows={drafts}
      rowKey={(draft) => draft.id}
      sortedBy={{ key: 'changed', isDescending: true }}
      columns={[
        {
          key: 'show',
          header: t`Texte`,
          isName: true,
          sortBy: (draft) => draft.showTitle,
          cell: (draft) => (
            <>
              <PageLink className="strong-link" to="/contenus/$draftId" params={{ draftId: draft.id }}>
                {draft.showTitle}, {channel[draft.channel]}
              </PageLink>
              {draft.intention && <small>{draft.intention}</small>}
            </>
          ),
        },
        { key: 'audience', header: t`Public`, cell: (draft) => audience[draft.audience] },
        {
          key: 'state',
          header: t`État`,
          sortBy: (draft) => draft.state,
          cell: (draft) => <State draft={draft} exportedAt={exportedAt.get(draft.id)} />,
        },
        {
          key: 'changed',
          header: t`Modifié`,
          sortBy: (draft) => draft.changedAt,
          cell: (draft) => moment(localInstant(draft.changedAt)),
        },
      ]}
    />
  )
}

/** When each text last left the house, from the journal. */
function useLastExports(): ReadonlyMap<string, string> {
  const journal = useAnswer(['journal', 'list'], () => api.journal.list({}))
  const exports = (journal.data ?? []).filter(({ action }) => action.endsWith('-exported'))
  return new Map(exports.toReversed().map(({ params, at }) => [String(params.draft), at]))
}

interface StateProps {
  readonly draft: ListedDraft
  readonly exportedAt: string | undefined
}

function State({ draft, exportedAt }: StateProps): ReactNode {
  const { moment } = useFormat()
  const { approval } = draft
  const when = approval && moment(localInstant(approval.at))
  return (
    <>
      <DraftStateTag
        draft={draft}
        isExported={approval !== null && exportedAt !== undefined && exportedAt >= approval.at}
      />
      {approval && (
        <small>
          <Trans>
            par {approval.by}, {when}
          </Trans>
        </small>
      )}
    </>
  )
}
