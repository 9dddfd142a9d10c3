import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import type { DraftView, RephraseProposal, RephraseWay } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { PageLink } from '../../components/link.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { RephraseReview } from './rephrase-review.tsx'

/** « Reprendre ce texte » by rules: this very text shorter, longer or otherwise, each change to be taken or refused. */
export function RewriteByRules({ view, hasModel = false }: { view: DraftView; hasModel?: boolean }): ReactNode {
  const { t } = useLingui()
  const [proposal, setProposal] = useState<RephraseProposal | null>(null)
  const summary = useRef<HTMLElement>(null)
  const propose = useAct(api.contents.rephrase, { changes: [], onDone: setProposal })
  const ways: readonly { readonly way: RephraseWay; readonly label: string }[] = [
    { way: 'shorter', label: t`Plus court` },
    { way: 'longer', label: t`Plus long` },
    { way: 'otherwise', label: t`Autrement` },
  ]
  const isCurrent = proposal?.version === view.version
  return (
    <details className="draft-more">
      <summary ref={summary}>
        {hasModel ? <Trans>Reprendre ce texte sans modèle</Trans> : <Trans>Reprendre ce texte</Trans>}
      </summary>
      {proposal && isCurrent && proposal.changes.length > 0 ? (
        <RephraseReview
          key={proposal.hash}
          id={view.id}
          proposal={proposal}
          onClose={() => {
            setProposal(null)
            summary.current?.focus()
          }}
        />
      ) : (
        <>
          <p className="muted small">
            <Trans>
              Parterre part du texte tel qu’il est, vos phrases comprises, et propose des changements que vous prenez ou
              refusez un à un.
            </Trans>{' '}
            {!hasModel && (
              <Trans>
                Pour le dire plus chaleureusement ou pour des nouveaux venus, il faut un modèle :{' '}
                <PageLink to="/reglages">Réglages › Modèles</PageLink>.
              </Trans>
            )}
          </p>
          <div className="row">
            {ways.map(({ way, label }) => (
              <Button
                key={way}
                needs="contents.rephrase"
                variant="second"
                isPending={propose.isPending}
                onPress={() => propose.mutate({ id: view.id, way })}
              >
                {label}
              </Button>
            ))}
          </div>
          {proposal && isCurrent && (
            <p aria-live="polite">
              <NothingFound way={proposal.way} />
            </p>
          )}
        </>
      )}
      {propose.error !== null && <ErrorSentence error={propose.error} />}
    </details>
  )
}

function NothingFound({ way }: { way: RephraseWay }): ReactNode {
  if (way === 'shorter') return <Trans>Rien à retirer sans perdre une date, un prix, un accès ou vos phrases.</Trans>
  if (way === 'longer') return <Trans>Le texte dit déjà tout ce que la fiche permet de dire sur ce canal.</Trans>
  return <Trans>Aucune autre façon de le dire sans changer un fait ou vos phrases.</Trans>
}
