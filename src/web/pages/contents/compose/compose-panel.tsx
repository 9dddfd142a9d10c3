import './compose.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import type { CompositionProposal, DraftView, Settings } from '../../../../contract/index.ts'
import { api, useAnswer, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { Progress } from '../../../components/progress.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { isDescribed } from '../../../described.ts'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { FirstSend } from '../first-send.tsx'
import { ComposeReview } from './compose-review.tsx'
import { ComposeTry } from './compose-try.tsx'
import { SentenceAsk } from './sentence-ask.tsx'

/** « Écrire en entier avec… »: the model that the house lets in writes whole versions, under the check. Nothing without a model. */
export function ComposePanel({ view }: { view: DraftView }): ReactNode {
  const settings = useAnswer(['settings'], () => api.settings.get())
  const model = settings.data?.model
  if (!model) return null
  return model.composeTrial?.isAllowed ? (
    <Compose view={view} model={model} />
  ) : (
    <ComposeTry view={view} model={model} />
  )
}

interface ComposeProps {
  readonly view: DraftView
  readonly model: NonNullable<Settings['model']>
}

type Count = '1' | '2' | '3'

function Compose({ view, model }: ComposeProps): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const summary = useRef<HTMLElement>(null)
  const [count, setCount] = useState<Count>('2')
  const [wish, setWish] = useState('')
  const [proposed, setProposed] = useState<{ jobId: string; proposal: CompositionProposal } | null>(null)
  const wanted = { id: view.id, versions: Number(count), wish: wish.trim() || null, staffId: writer.id }
  const work = useWork<typeof wanted>({
    name: `compose-${view.id}`,
    changesNothing: true,
    begin: (input) => api.contents.compose(input),
    onDone: async (jobId) => setProposed({ jobId, proposal: await api.contents.composed({ jobId }) }),
  })
  const isNewHost = isDescribed(work.failure) && work.failure.code === 'model-host-new'
  return (
    <details className="draft-more">
      <summary ref={summary}>
        <Trans>Écrire en entier avec {model.name}</Trans>
      </summary>
      {proposed ? (
        <ComposeReview
          {...proposed}
          view={view}
          onClose={() => {
            setProposed(null)
            summary.current?.focus()
          }}
        />
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            work.start(wanted)
          }}
        >
          <p className="muted small">
            <Trans>
              Le modèle reçoit les fiches, le brief et les nombres du public, aucune donnée personnelle. Ce que la fiche
              contredit ou ne dit pas lui revient, deux fois au plus ; le reste vous est montré. Dates, prix, accès et
              mentions sont mis par les règles.
            </Trans>
          </p>
          <Select
            label={t`Versions`}
            options={(['1', '2', '3'] as const).map((key) => ({ key, label: key }))}
            value={count}
            onChange={setCount}
          />
          <TextField label={t`À demander en plus du brief`} value={wish} onChange={setWish} isLong maxLength={1200} />
          {work.isRunning ? (
            <>
              <Progress label={t`Le modèle écrit`} share={null} onCancel={work.cancel} />
              <p className="rewrite-coming">{work.job?.progress.text}</p>
            </>
          ) : (
            <div className="row">
              <Button needs="contents.compose" type="submit" variant="second">
                <Trans>Écrire, faits vérifiés</Trans>
              </Button>
            </div>
          )}
          {isNewHost ? (
            <FirstSend
              about={[wanted.id, 'compose', wish, count]}
              preview={() => api.contents.previewCompose(wanted)}
              allow={() => api.contents.allowComposeHost(wanted)}
              needs="contents.allowComposeHost"
              onAllowed={() => work.start(wanted)}
            />
          ) : (
            work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />
          )}
        </form>
      )}
      {!proposed && <SentenceAsk view={view} />}
    </details>
  )
}
