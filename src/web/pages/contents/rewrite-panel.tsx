import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import type { DraftView, PromptChoices, RewriteProposal, Settings } from '../../../contract/index.ts'
import { api, useAnswer, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { FirstSend } from './first-send.tsx'
import { type Instruction, InstructionFields, usualInstruction } from './instruction-fields.tsx'
import { ModelFirstTry } from './model-first-try.tsx'
import { RewriteByRules } from './rewrite-by-rules.tsx'
import { RewriteReview } from './rewrite-review.tsx'

/** « Reprendre avec… »: the model that the house lets in says the sentences otherwise, facts locked. With or without one, rules propose changes of the very text. */
export function RewritePanel({ view }: { view: DraftView }): ReactNode {
  const settings = useAnswer(['settings'], () => api.settings.get())
  const prompts = useAnswer(['contents', 'prompts'], () => api.contents.prompts())
  const model = settings.data?.model
  if (settings.data && !model) return <RewriteByRules view={view} />
  if (!model || !prompts.data) return null
  if (model.trial?.isAllowed === false) {
    return (
      <>
        <p className="muted small">
          <Trans>
            {model.name} n’est pas proposé : à l’essai sur cet ordinateur, il a fait moins bien que le texte sans
            modèle.
          </Trans>
        </p>
        <RewriteByRules view={view} hasModel />
      </>
    )
  }
  if (!model.trial) {
    return (
      <>
        <ModelFirstTry view={view} model={model} move={usualInstruction(prompts.data).words} />
        <RewriteByRules view={view} hasModel />
      </>
    )
  }
  return (
    <>
      <Rewrite view={view} model={model} prompts={prompts.data} />
      <RewriteByRules view={view} hasModel />
    </>
  )
}

interface RewriteProps {
  readonly view: DraftView
  readonly model: NonNullable<Settings['model']>
  readonly prompts: PromptChoices
}

function Rewrite({ view, model, prompts }: RewriteProps): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const summary = useRef<HTMLElement>(null)
  const [instruction, setInstruction] = useState<Instruction>(() => usualInstruction(prompts))
  const [proposed, setProposed] = useState<{ jobId: string; proposal: RewriteProposal } | null>(null)
  const wanted = { id: view.id, move: instruction.words.trim(), prompt: instruction.name, staffId: writer.id }
  const work = useWork<typeof wanted>({
    name: `rewrite-${view.id}`,
    changesNothing: true,
    begin: (input) => api.contents.rewrite(input),
    onDone: async (jobId) => setProposed({ jobId, proposal: await api.contents.rewritten({ jobId }) }),
  })
  const isNewHost = isDescribed(work.failure) && work.failure.code === 'model-host-new'
  return (
    <details className="draft-more">
      <summary ref={summary}>
        <Trans>Reprendre avec {model.name}</Trans>
      </summary>
      {proposed ? (
        <RewriteReview
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
            <WhereItGoes isLocal={model.isLocal} />
          </p>
          <InstructionFields prompts={prompts} value={instruction} onChange={setInstruction} />
          {work.isRunning ? (
            <>
              <Progress label={t`Le modèle réécrit`} share={null} onCancel={work.cancel} />
              <p className="rewrite-coming">{work.job?.progress.text}</p>
            </>
          ) : (
            <div className="row">
              <Button needs="contents.rewrite" type="submit" variant="second" isDisabled={wanted.move.length < 3}>
                <Trans>Réécrire, faits verrouillés</Trans>
              </Button>
            </div>
          )}
          {isNewHost ? (
            <FirstSend
              about={[wanted.id, wanted.move]}
              preview={() => api.contents.previewRewrite(wanted)}
              allow={() => api.contents.allowHost(wanted)}
              needs="contents.allowHost"
              onAllowed={() => work.start(wanted)}
            />
          ) : (
            work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />
          )}
        </form>
      )}
    </details>
  )
}

function WhereItGoes({ isLocal }: { isLocal: boolean }): ReactNode {
  return isLocal ? (
    <Trans>
      Sur cet ordinateur. Dates, prix, noms et citations ne peuvent pas changer ; un mot que ni le texte ni les fiches
      ne disent revient « à vérifier ». Rien n’est gardé sans votre accord, phrase par phrase.
    </Trans>
  ) : (
    <Trans>
      Hors de cet ordinateur. Dates, prix, noms et citations ne peuvent pas changer ; un mot que ni le texte ni les
      fiches ne disent revient « à vérifier ». Rien n’est gardé sans votre accord, phrase par phrase.
    </Trans>
  )
}
