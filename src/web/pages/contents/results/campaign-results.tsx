import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CampaignResult } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'

/** What came back of each sending, once a file of the sending tool has said it; nothing before. */
export function CampaignResults(): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { data: campaigns = [] } = useAnswer(['contents', 'campaigns'], () => api.contents.campaigns())
  const columns = useColumns()
  if (campaigns.length === 0) return null
  return (
    <section className="stack">
      <h2>
        <Trans>Ce que vos envois ont donné</Trans>
      </h2>
      <DataTable
        caption={t`Résultats par envoi`}
        rows={campaigns}
        rowKey={({ id }) => id}
        sortedBy={{ key: 'sentOn', isDescending: true }}
        columns={columns}
      />
      <p className="muted small">{sentence('campaign.definitions', {})}</p>
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
  const { name, subject, text } = campaign
  return (
    <>
      {name}
      {subject && <small>{subject}</small>}
      {text && (
        <small>
          <PageLink to="/contenus/$draftId" params={{ draftId: text.draftId }}>
            {text.showTitle}, {channel[text.channel]}
          </PageLink>
          , {audience[text.audience]}
        </small>
      )}
    </>
  )
}
