import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView, Settings } from '../../../../contract/index.ts'
import { api, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { Progress } from '../../../components/progress.tsx'
import { isDescribed } from '../../../described.ts'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { FirstSend } from '../first-send.tsx'
import { TrialTexts } from './trial-texts.tsx'

/** « Essayez-le d’abord »: a model writes no whole text here before it has composed for twelve invented shows. */
export function ComposeTry({ view, model }: { view: DraftView; model: NonNullable<Settings['model']> }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const work = useWork<null>({ name: 'compose-try', begin: () => api.models.tryCompose({ staffId }) })
  const asked = { id: view.id, versions: 1, wish: null, staffId }
  const isNewHost = isDescribed(work.failure) && work.failure.code === 'model-host-new'
  return (
    <details className="draft-more">
      <summary>
        <Trans>Écrire en entier avec {model.name}</Trans>
      </summary>
      <div className="stack">
        {model.composeTrial ? (
          <TrialTexts trial={model.composeTrial} />
        ) : (
          <p className="muted small">
            <Trans>
              {model.name} n’a pas encore été essayé pour écrire en entier : il écrit d’abord pour douze spectacles
              inventés, et vous lisez ce qu’il a écrit.
            </Trans>
          </p>
        )}
        {work.isRunning ? (
          <Progress label={t`Essai sur douze spectacles inventés`} share={null} onCancel={work.cancel} />
        ) : (
          <div className="row">
            <Button needs="models.tryCompose" variant="second" onPress={() => work.start(null)}>
              <Trans>Essayer {model.name} pour écrire en entier</Trans>
            </Button>
          </div>
        )}
        {isNewHost ? (
          <FirstSend
            about={[asked.id, 'compose']}
            preview={() => api.contents.previewCompose(asked)}
            allow={() => api.contents.allowComposeHost(asked)}
            needs="contents.allowComposeHost"
            onAllowed={() => work.start(null)}
          />
        ) : (
          work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />
        )}
      </div>
    </details>
  )
}
