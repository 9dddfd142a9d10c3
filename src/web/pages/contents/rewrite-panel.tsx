import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAnswer, useWork } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { showToast } from '../../shell/toast.ts'
import { useSentence } from '../../use-sentence.ts'
import { useWriter } from './use-writer.ts'

/** « Reprendre avec… »: the model that the house lets in rewrites the text, facts locked. Not there without a model. */
export function RewritePanel({ view }: { view: DraftView }): ReactNode {
  const settings = useAnswer(['settings'], () => api.settings.get())
  const model = settings.data?.model
  return model ? <Rewrite view={view} model={model.name} isLocal={model.isLocal} /> : null
}

function Rewrite({ view, model, isLocal }: { view: DraftView; model: string; isLocal: boolean }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const writer = useWriter()
  const [move, setMove] = useState('')
  const work = useWork<string | null>({
    name: `rewrite-${view.id}`,
    begin: (wanted) => api.contents.rewrite({ id: view.id, move: wanted, staffId: writer.id }),
    onDone: async (jobId) => {
      const { code } = await api.contents.rewritten({ jobId })
      showToast({ tone: code === 'fell-back' ? 'problem' : 'done', message: sentence(code) })
    },
  })
  return (
    <details className="draft-more">
      <summary>
        <Trans>Reprendre avec {model}</Trans>
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          work.start(move.trim() || null)
        }}
      >
        <p className="muted small">
          {isLocal ? (
            <Trans>Sur cet ordinateur. Chaque date, prix et nom est remplacé par un repère avant l’envoi.</Trans>
          ) : (
            <Trans>Hors de cet ordinateur. Chaque date, prix et nom est remplacé par un repère avant l’envoi.</Trans>
          )}
        </p>
        <TextField
          label={t`Dans quel sens (facultatif)`}
          value={move}
          onChange={setMove}
          maxLength={300}
          help={t`Par exemple : plus court, plus chaleureux, plus clair`}
        />
        {work.isRunning ? (
          <Progress label={t`Le modèle réécrit`} share={null} onCancel={work.cancel} />
        ) : (
          <div className="row">
            <Button type="submit" variant="second">
              <Trans>Réécrire, faits inchangés</Trans>
            </Button>
          </div>
        )}
        {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
      </form>
    </details>
  )
}
