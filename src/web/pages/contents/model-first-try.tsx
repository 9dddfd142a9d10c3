import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView, Settings } from '../../../contract/index.ts'
import { api, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { FirstSend } from './first-send.tsx'

interface ModelFirstTryProps {
  readonly view: DraftView
  readonly model: NonNullable<Settings['model']>
  /** What a rewriting of this text would ask: what a person reads before anything leaves for a new host. */
  readonly move: string
}

/** « Essayez-le d’abord »: a model that is set and was never tried here is offered for no text. */
export function ModelFirstTry({ view, model, move }: ModelFirstTryProps): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const work = useWork<null>({ name: 'model-try', begin: () => api.models.try({ staffId }) })
  const asked = { id: view.id, move, prompt: null, staffId }
  const isNewHost = isDescribed(work.failure) && work.failure.code === 'model-host-new'
  return (
    <div className="stack">
      <p className="muted small">
        <Trans>{model.name} n’a pas encore été essayé sur cet ordinateur : essayez-le d’abord.</Trans>
      </p>
      {work.isRunning ? (
        <Progress label={t`Essai sur un texte inventé`} share={null} onCancel={work.cancel} />
      ) : (
        <div className="row">
          <Button needs="models.try" variant="second" onPress={() => work.start(null)}>
            <Trans>Essayer {model.name} sur cet ordinateur</Trans>
          </Button>
        </div>
      )}
      {isNewHost ? (
        <FirstSend
          about={[asked.id, asked.move]}
          preview={() => api.contents.previewRewrite(asked)}
          allow={() => api.contents.allowHost(asked)}
          needs="contents.allowHost"
          onAllowed={() => work.start(null)}
        />
      ) : (
        work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />
      )}
    </div>
  )
}
