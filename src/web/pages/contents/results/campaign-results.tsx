import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CampaignResult } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { AheadLine } from './ahead-line.tsx'
import { SettleButton } from './settle-button.tsx'
import { TakeResults } from './take-results.tsx'

/** What came back of each sending, and the way to take it in. */
export function CampaignResults(): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { data: campaigns = [] } = useAnswer(['contents', 'campaigns'], () => api.contents.campaigns())
  const { data: ahead = [] } = useAnswer(['contents', 'campaigns-ahead'], () => api.contents.campaignsAhead())
  const columns = useColumns()
  return (
    <section className="stack campaign-results">
      <h2>
        <Trans>Ce que vos envois ont donné</Trans>
      </h2>
      {campaigns.length > 0 && (
        <>
          <DataTable
            caption={t`Résultats par envoi`}
            rows={campaigns}
            rowKey={({ id }) => id}
            sortedBy={{ key: 'sentOn', isDescending: true }}
            columns={columns}
          />
          <p className="muted small">{sentence('campaign.definitions', {})}</p>
        </>
      )}
      <AheadLine ahead={ahead} />
      <TakeResults />
    </section>
  )
}

const counts = ['recipients', 'delivered', 'opens', 'clicks', 'unsubscriptions', 'bounces'] as const

function useColumns(): Column<CampaignResult>[] {
  const { t } = useLingui()
  const { integer, date, share } = useFormat()
  const headers: Record<(typeof counts)[number], string> = {
    recipients: t`Envois`,
    delivered: t`Remis`,
    opens: t`Ouvertures`,
    clicks: t`Clics`,
    unsubscriptions: t`Désinscriptions`,
    bounces: t`Rejets`,
  }
  return [
    { key: 'name', header: t`Envoi`, isName: true, sortBy: ({ name }) => name, cell: (row) => <Name campaign={row} /> },
    {
      key: 'sentOn',
      header: t`Parti le`,
      sortBy: ({ sentOn }) => sentOn,
      cell: ({ sentOn }) => (sentOn === null ? '—' : date(sentOn.slice(0, 10))),
    },
    ...counts.map((key): Column<CampaignResult> => {
      return {
        key,
        header: headers[key],
        isNumber: true,
        sortBy: (row) => row[key],
        cell: (row) => {
          const [count, of] = [row[key], row.delivered]
          if (count === null) return '—'
          const isShare = (key === 'opens' || key === 'clicks') && of !== null && of > 0
          return isShare ? (
            <>
              {integer(count)} <small>{share(count / of)}</small>
            </>
          ) : (
            integer(count)
          )
        },
      }
    }),
  ]
}

function Name({ campaign }: { campaign: CampaignResult }): ReactNode {
  const { audience, channel } = useVocabulary()
  const { name, subject, text, mayBe, settledBy } = campaign
  return (
    <>
      {name}
      {subject && <small>{subject}</small>}
      {settledBy !== null && text === null && (
        <small>
          <Trans>D’aucun de vos textes, dit {settledBy}.</Trans>{' '}
          <SettleButton campaign={campaign} answer={{ kind: 'takenBack' }}>
            <Trans>Revenir sur ce choix</Trans>
          </SettleButton>
        </small>
      )}
      {mayBe.length > 0 && (
        <small>
          <Trans>Rien ne dit lequel de ces textes est parti :</Trans>
        </small>
      )}
      {(text === null ? mayBe : [text]).map(({ draftId, showTitle, channel: by, audience: to }) => (
        <small key={draftId}>
          <PageLink to="/contenus/$draftId" params={{ draftId }}>
            {showTitle}, {channel[by]}
          </PageLink>
          , {audience[to]}
        </small>
      ))}
    </>
  )
}
