import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PastTextRead } from '../../../../contract/index.ts'
import { api, sendFiles, useWork } from '../../../api/index.ts'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Progress } from '../../../components/progress.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'

/** Past texts come in as files: sent newsletters, pages, Word documents. */
export function KeepTexts({ isOpen }: { isOpen: boolean }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const [read, setRead] = useState<readonly PastTextRead[]>([])
  const work = useWork<readonly File[]>({
    name: 'voice',
    begin: async (files) => api.voice.keep({ setId: (await sendFiles(files)).setId }),
    onDone: async (jobId) => setRead(await api.voice.kept({ jobId })),
  })
  return (
    <details className="panel contents-brief" open={isOpen}>
      <summary>
        <Trans>Ajouter des textes passés</Trans>
      </summary>
      <DropZone
        title={t`Lettres envoyées, pages, brochures : HTML, Word, PDF avec du texte, texte`}
        accept={['.html', '.htm', '.docx', '.txt', '.pdf']}
        isDisabled={work.isRunning}
        onFiles={work.start}
      />
      {work.isRunning && <Progress label={t`Lecture des textes`} share={null} onCancel={work.cancel} />}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
      {read.length > 0 && (
        <ul aria-live="polite">
          {read.map(({ name, title, why }) => (
            <li key={name}>
              {why === null
                ? sentence('voice.kept', { title: title ?? name, file: name })
                : sentence(why, { file: name })}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
