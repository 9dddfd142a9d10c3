import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CampaignResult } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { useSendingFigures } from './sending-line.tsx'
import { SettleButton } from './settle-button.tsx'

/** By which sendings a text left, and what came back of them; those that may be of it or of another are shown with that other. */
export function LeftAs({ draftId }: { draftId: string }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { data = [] } = useAnswer(['contents', 'campaigns'], () => api.contents.campaigns())
  const [sure, unsure] = [
    data.filter(({ text }) => text?.draftId === draftId),
    data.filter(({ mayBe }) => mayBe.some((text) => text.draftId === draftId)),
  ]
  if (sure.length + unsure.length === 0) return null
  return (
    <section className="panel left-as" aria-label={t`Ce que l’envoi a donné`}>
      <h2>
        <Trans>Ce que l’envoi a donné</Trans>
      </h2>
      {sure.map((campaign) => (
        <Sure key={campaign.id} campaign={campaign} />
      ))}
      {unsure.map((campaign) => (
        <Unsure key={campaign.id} campaign={campaign} draftId={draftId} />
      ))}
      <p className="muted small">{sentence('campaign.definitions', {})}</p>
    </section>
  )
}

function Sure({ campaign }: { campaign: CampaignResult }): ReactNode {
  const sentence = useSentence()
  const { name, recipients, text, settledBy } = campaign
  const listed = text?.listed ?? null
  return (
    <>
      <p>
        <strong>{name}</strong> <Day campaign={campaign} />
      </p>
      {recipients !== null && listed !== null && recipients > listed && (
        <p className="muted">{sentence('sent.wider', { recipients, listed })}</p>
      )}
      <p className="muted">
        {settledBy === null ? (
          <SettleButton campaign={campaign} answer={{ kind: 'none' }}>
            <Trans>Ce n’est pas ce texte</Trans>
          </SettleButton>
        ) : (
          <>
            <Trans>Rattaché à ce texte par {settledBy}.</Trans>{' '}
            <SettleButton campaign={campaign} answer={{ kind: 'takenBack' }}>
              <Trans>Revenir sur ce choix</Trans>
            </SettleButton>
          </>
        )}
      </p>
    </>
  )
}

function Unsure({ campaign, draftId }: { campaign: CampaignResult; draftId: string }): ReactNode {
  const { audience, channel } = useVocabulary()
  const others = campaign.mayBe.filter((text) => text.draftId !== draftId)
  return (
    <>
      <p>
        <strong>{campaign.name}</strong> <Day campaign={campaign} />
      </p>
      <p className="muted">
        <Trans>Rien ne dit si c’est ce texte qui est parti ainsi, ou un autre qui porte le même objet :</Trans>{' '}
        {others.map((text, index) => (
          <span key={text.draftId}>
            {index > 0 && ', '}
            <PageLink to="/contenus/$draftId" params={{ draftId: text.draftId }}>
              {text.showTitle}, {channel[text.channel]}, {audience[text.audience]} ({text.draftId})
            </PageLink>
          </span>
        ))}
        .{' '}
        <SettleButton campaign={campaign} answer={{ kind: 'text', draftId }}>
          <Trans>C’est ce texte</Trans>
        </SettleButton>
      </p>
    </>
  )
}

function Day({ campaign }: { campaign: CampaignResult }): ReactNode {
  const { date } = useFormat()
  const figures = useSendingFigures()
  const { sentOn, readOnDay } = campaign
  const tool = { brevo: 'Brevo', mailchimp: 'Mailchimp' }[campaign.tool]
  const [day, told, readOn] = [sentOn && date(sentOn.slice(0, 10)), figures(campaign), date(readOnDay)]
  return day === null || day === '' ? (
    <Trans>
      envoyé par {tool} : {told}. Chiffres repris le {readOn}.
    </Trans>
  ) : (
    <Trans>
      envoyé par {tool} le {day} : {told}. Chiffres repris le {readOn}.
    </Trans>
  )
}
