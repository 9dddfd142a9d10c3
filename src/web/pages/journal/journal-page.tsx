import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'

/** One call of a model, as the ledger keeps it. */
export interface ModelCall {
  readonly id: string
  readonly at: string
  readonly askedBy: string | null
  /** What for: « texte pour Bérénice, courriel ». */
  readonly task: string
  readonly model: string
  readonly isLocal: boolean
  readonly bytesSent: number
  readonly tokens: number
  readonly wh: number
  /** The exact bytes, as they left. */
  readonly sent: string
}

export interface JournalPageProps {
  readonly calls: readonly ModelCall[]
  /** What the energy counts and what it leaves out, in a sentence. */
  readonly perimeter: string
  /** Texts written in the same time, and how many of them needed no model. */
  readonly texts: { readonly all: number; readonly withoutModel: number }
}

/** « Journal de l’IA »: what was sent to a model, by whom, what for, and what it cost. */
export function JournalPage({ calls, perimeter, texts }: JournalPageProps): ReactNode {
  const { t } = useLingui()
  const { decimal, integer } = useFormat()
  const energy = decimal(
    calls.reduce((sum, call) => sum + call.wh, 0),
    2,
  )
  const count = integer(calls.length)
  return (
    <>
      <PageHeading
        title={calls.length === 0 ? t`Aucun modèle n’a été appelé` : t`${count} appels à un modèle, ${energy} Wh`}
        tab={t`Journal de l’IA`}
        lead={
          texts.all > 0 && (
            <Plural
              value={texts.withoutModel}
              one={`# texte sur ${texts.all} s’est écrit sans modèle.`}
              other={`# textes sur ${texts.all} se sont écrits sans modèle.`}
            />
          )
        }
      />
      {calls.length === 0 ? (
        <EmptyState title={t`Journal de l’IA`}>
          <Trans>
            Chaque appel s’inscrira ici : qui l’a demandé, ce qui est parti mot pour mot, et l’énergie dépensée. Sans
            modèle réglé, rien ne part.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <CallTable calls={calls} />
          <p className="muted small">{perimeter}</p>
        </>
      )}
    </>
  )
}

function CallTable({ calls }: { calls: readonly ModelCall[] }): ReactNode {
  const { t } = useLingui()
  const { moment, bytes, integer, decimal } = useFormat()
  return (
    <DataTable
      caption={t`Journal de l’IA`}
      rows={calls}
      rowKey={(call) => call.id}
      sortedBy={{ key: 'at', isDescending: true }}
      columns={[
        {
          key: 'task',
          header: t`Pour quoi`,
          isName: true,
          cell: (call) => (
            <>
              {call.task}
              <small>{call.askedBy ?? '—'}</small>
            </>
          ),
        },
        { key: 'at', header: t`Quand`, sortBy: (call) => call.at, cell: (call) => moment(call.at) },
        {
          key: 'model',
          header: t`Modèle`,
          cell: (call) => (
            <>
              {call.model}
              <small>{call.isLocal ? <Trans>sur cet ordinateur</Trans> : <Trans>hors de la maison</Trans>}</small>
            </>
          ),
        },
        {
          key: 'sent',
          header: t`Envoyé`,
          cell: (call) => (
            <details className="journal-sent">
              <summary>{bytes(call.bytesSent)}</summary>
              <pre>{call.sent}</pre>
            </details>
          ),
        },
        {
          key: 'tokens',
          header: t`Jetons`,
          isNumber: true,
          sortBy: (call) => call.tokens,
          cell: (call) => integer(call.tokens),
        },
        { key: 'wh', header: t`Wh`, isNumber: true, sortBy: (call) => call.wh, cell: (call) => decimal(call.wh, 2) },
      ]}
    />
  )
}
