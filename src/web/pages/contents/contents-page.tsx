import './contents-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AudienceKey, Channel } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import { BriefForm, type BriefFormProps } from './brief-form.tsx'
import { type DraftState, DraftStateTag } from './draft-state-tag.tsx'

export interface DraftEntry {
  readonly id: string
  readonly show: string
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly state: DraftState
  readonly changedAt: string
}

export interface ContentsPageProps {
  readonly drafts: readonly DraftEntry[]
  /** The form of a new text, when it is open. */
  readonly brief: BriefFormProps | null
  readonly onNew: () => void
}

/** « What are we saying, to whom, and who read it? » */
export function ContentsPage({ drafts, brief, onNew }: ContentsPageProps): ReactNode {
  const { t } = useLingui()
  const waiting = drafts.filter((draft) => draft.state === 'unread').length
  return (
    <>
      <PageHeading
        title={useTitle(waiting)}
        tab={t`Contenus`}
        lead={<Trans>Rien ne part avant qu’une personne n’ait validé cette version précise.</Trans>}
        actions={
          !brief && (
            <Button onPress={onNew}>
              <Trans>Écrire un texte</Trans>
            </Button>
          )
        }
      />
      {brief && (
        <section className="panel contents-brief">
          <h2>
            <Trans>Nouveau texte</Trans>
          </h2>
          <BriefForm {...brief} />
        </section>
      )}
      {drafts.length > 0 ? <DraftTable drafts={drafts} /> : !brief && <NoDrafts />}
    </>
  )
}

function useTitle(waiting: number): string {
  const { t } = useLingui()
  if (waiting === 0) return t`Vos textes`
  return waiting === 1 ? t`Un texte attend une relecture` : t`${waiting} textes attendent une relecture`
}

function DraftTable({ drafts }: { drafts: readonly DraftEntry[] }): ReactNode {
  const { t } = useLingui()
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
          sortBy: (draft) => draft.show,
          cell: (draft) => (
            <>
              <PageLink className="strong-link" to="/contenus/$draftId" params={{ draftId: draft.id }}>
                {draft.show}
              </PageLink>
              <small>{channel[draft.channel]}</small>
            </>
          ),
        },
        { key: 'audience', header: t`Public`, cell: (draft) => audience[draft.audience] },
        { key: 'state', header: t`État`, cell: (draft) => <DraftStateTag state={draft.state} /> },
        {
          key: 'changed',
          header: t`Modifié`,
          sortBy: (draft) => draft.changedAt,
          cell: (draft) => moment(draft.changedAt),
        },
      ]}
    />
  )
}

function NoDrafts(): ReactNode {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Aucun texte pour l’instant`}>
      <Trans>
        Choisissez un spectacle, un public et un canal : le texte se fait à partir de la fiche du spectacle.
      </Trans>
    </EmptyState>
  )
}
