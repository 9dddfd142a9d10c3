import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PageLink } from '../../components/link.tsx'
import { showToast } from '../../components/toast.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import { SignatureFields, useSignature } from './signature-fields.tsx'

/** The ways back: a validation is taken back by name, and a text that will not be sent leaves the list. */
export function PutAway({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const archive = useAct(api.contents.archive, {
    onDone: (_, { id, isArchived }) => {
      if (!isArchived) return
      showToast({
        tone: 'done',
        message: t`Le texte est rangé : ses versions et ses validations restent.`,
        action: { label: t`Annuler`, run: () => archive.mutate({ id, isArchived: false }) },
      })
      void navigate({ to: '/contenus' })
    },
  })
  return (
    <div className="row">
      {view.approvals.length > 0 && (
        <Button needs="contents.withdraw" variant="quiet" onPress={() => setWithdrawing(true)}>
          <Trans>Retirer la validation…</Trans>
        </Button>
      )}
      {!view.isPutAway && (
        <Button
          needs="contents.archive"
          variant="quiet"
          isPending={archive.isPending}
          onPress={() => archive.mutate({ id: view.id, isArchived: true })}
        >
          <Trans>Ranger ce texte</Trans>
        </Button>
      )}
      {archive.error && <ErrorSentence error={archive.error} />}
      {isWithdrawing && <WithdrawDialog view={view} onClose={() => setWithdrawing(false)} />}
    </div>
  )
}

/** Puts a text back in the list, with the versions and the validations that it kept. */
function TakeOut({ id }: { id: string }): ReactNode {
  const { t } = useLingui()
  const takeOut = useAct(api.contents.archive, {
    onDone: () => showToast({ tone: 'done', message: t`Le texte est ressorti : il est de nouveau dans la liste.` }),
  })
  return (
    <>
      <Button
        needs="contents.archive"
        variant="second"
        isPending={takeOut.isPending}
        onPress={() => takeOut.mutate({ id, isArchived: false })}
      >
        <Trans>Ressortir</Trans>
      </Button>
      {takeOut.error && <ErrorSentence error={takeOut.error} />}
    </>
  )
}

/** On the page of a text that was put away: that it is, and the way back. */
export function PutAwayBanner({ view }: { view: DraftView }): ReactNode {
  if (!view.isPutAway) return null
  return (
    <div className="panel row">
      <p>
        <Trans>Ce texte est rangé : il n’est plus dans la liste. Ses versions et ses validations restent.</Trans>
      </p>
      <TakeOut id={view.id} />
    </div>
  )
}

/** The texts that were put away, each with its way back. */
export function PutAwayList(): ReactNode {
  const { channel, audience } = useVocabulary()
  const answer = useAnswer(['contents', 'put-away'], () => api.contents.putAway())
  const texts = answer.data ?? []
  if (texts.length === 0) return null
  return (
    <details className="panel contents-put-away">
      <summary>
        <Plural value={texts.length} one="# texte rangé" other="# textes rangés" />
      </summary>
      <ul>
        {texts.map((text) => (
          <li key={text.id} className="row">
            <span>
              <PageLink className="strong-link" to="/contenus/$draftId" params={{ draftId: text.id }}>
                {text.showTitle}, {channel[text.channel]}
              </PageLink>{' '}
              <span className="muted">{audience[text.audience]}</span>
            </span>
            <TakeOut id={text.id} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function WithdrawDialog({ view, onClose }: { view: DraftView; onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const { signed } = signature
  const withdraw = useAct(api.contents.withdraw, { changes: ['contents', 'journal'], onDone: onClose })
  return (
    <Dialog
      title={t`Retirer la validation ?`}
      isOpen
      onOpenChange={onClose}
      isQuestion
      actions={
        <Button
          needs="contents.withdraw"
          variant="danger"
          isDisabled={signed === null}
          isPending={withdraw.isPending}
          onPress={() => signed && withdraw.mutate({ id: view.id, ...signed })}
        >
          <Trans>Retirer la validation</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Ce texte ne pourra plus sortir avant d’être relu. Le retrait est écrit au journal, à votre nom.</Trans>
      </p>
      <SignatureFields {...signature} failure={withdraw.error} />
    </Dialog>
  )
}
