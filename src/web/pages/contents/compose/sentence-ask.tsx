import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, RewriteProposal } from '../../../../contract/index.ts'
import { api, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { Progress } from '../../../components/progress.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { RewriteReview } from '../rewrite-review.tsx'

/** « Redemander une phrase »: one sentence of the text is said again alone, and taken or not. */
export function SentenceAsk({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const { text, origins } = view.draft
  const sentences = origins
    .filter(({ writtenBy }) => writtenBy === 'model' || writtenBy === 'person')
    .map(({ start, end }) => ({ key: String(start), label: text.slice(start, end).replaceAll('*', '') }))
  const [start, setStart] = useState<string | null>(null)
  const [wish, setWish] = useState('')
  const [proposed, setProposed] = useState<{ jobId: string; proposal: RewriteProposal } | null>(null)
  const wanted = { id: view.id, start: Number(start), wish: wish.trim(), staffId: writer.id }
  const work = useWork<typeof wanted>({
    name: `ask-${view.id}`,
    changesNothing: true,
    begin: (input) => api.contents.askSentence(input),
    onDone: async (jobId) => setProposed({ jobId, proposal: await api.contents.rewritten({ jobId }) }),
  })
  if (sentences.length === 0) return null
  if (proposed) return <RewriteReview {...proposed} view={view} onClose={() => setProposed(null)} />
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        work.start(wanted)
      }}
    >
      <Select label={t`Redemander une phrase`} options={sentences} value={start} onChange={setStart} />
      <div className="row">
        {[t`plus court`, t`plus chaud`, t`pour quelqu’un qui ne vient jamais`].map((words) => (
          <Button key={words} variant="quiet" onPress={() => setWish(words)}>
            {words}
          </Button>
        ))}
      </div>
      <TextField label={t`Ce que vous en voulez`} value={wish} onChange={setWish} maxLength={1200} />
      {work.isRunning ? (
        <Progress label={t`Le modèle écrit`} share={null} onCancel={work.cancel} />
      ) : (
        <div className="row">
          <Button
            needs="contents.askSentence"
            type="submit"
            variant="second"
            isDisabled={start === null || wanted.wish.length < 3}
          >
            <Trans>Redemander cette phrase</Trans>
          </Button>
        </div>
      )}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
    </form>
  )
}
