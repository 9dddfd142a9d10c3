import './translate.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import {
  type DraftView,
  type PracticalLanguage,
  practicalLanguages,
  type Translation,
} from '../../../../contract/index.ts'
import { api, useAnswer, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { Progress } from '../../../components/progress.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { isDescribed } from '../../../described.ts'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { FirstSend } from '../first-send.tsx'
import { useLanguageNames } from '../use-language-names.ts'
import { TranslationReview } from './translation-review.tsx'

/** « Traduire ce texte »: by the house's translation server, or else its model. Nothing without one. */
export function TranslatePanel({ view }: { view: DraftView }): ReactNode {
  const settings = useAnswer(['settings'], () => api.settings.get())
  const translator = settings.data?.translator ?? settings.data?.model
  if (!translator) return null
  return (
    <details className="draft-more">
      <summary>
        <Trans>Traduire ce texte avec {translator.name}</Trans>
      </summary>
      <Translate view={view} />
    </details>
  )
}

function Translate({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const names = useLanguageNames()
  const writer = useWriter()
  const [to, setTo] = useState<PracticalLanguage>('en')
  const [title, setTitle] = useState('')
  const [done, setDone] = useState<{ of: string; translation: Translation } | null>(null)
  const wanted = { id: view.id, to, title: title.trim() || null, staffId: writer.id }
  const work = useWork<typeof wanted>({
    name: `translate-${view.id}`,
    changesNothing: true,
    begin: (input) => api.contents.translate(input),
    onDone: async (jobId) => setDone({ of: view.contentHash, translation: await api.contents.translated({ jobId }) }),
  })
  const isNewHost = isDescribed(work.failure) && work.failure.code === 'model-host-new'
  const { rows = null, of = null } = work.job?.progress ?? {}
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          work.start(wanted)
        }}
      >
        <p className="muted small">
          <Trans>
            Dates, heures, prix, durées, noms et adresses sont dits par des règles : le traducteur n’en voit que des
            marques. Une phrase qui en perd une, ou en invente, reste en français.
          </Trans>
        </p>
        <div className="row translate-wishes">
          <Select
            label={t`Langue`}
            options={practicalLanguages.map((key) => ({ key, label: names[key] }))}
            value={to}
            onChange={setTo}
          />
          <TextField
            label={t`Titre du spectacle dans cette langue, s’il en a un`}
            value={title}
            onChange={setTitle}
            maxLength={200}
          />
        </div>
        {work.isRunning ? (
          <Progress label={t`Traduction`} share={rows !== null && of ? rows / of : null} onCancel={work.cancel} />
        ) : (
          <div className="row">
            <Button needs="contents.translate" type="submit" variant="second">
              <Trans>Traduire, faits verrouillés</Trans>
            </Button>
          </div>
        )}
        {isNewHost ? (
          <FirstSend
            about={[wanted.id, 'translate', to, title]}
            preview={() => api.contents.previewTranslate(wanted)}
            allow={() => api.contents.allowTranslateHost(wanted)}
            needs="contents.allowTranslateHost"
            onAllowed={() => work.start(wanted)}
          />
        ) : (
          work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />
        )}
      </form>
      {done && !work.isRunning && (
        <TranslationReview translation={done.translation} isOld={done.of !== view.contentHash} />
      )}
    </>
  )
}
