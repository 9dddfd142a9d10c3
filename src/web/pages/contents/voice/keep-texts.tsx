import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PastTextRead } from '../../../../contract/index.ts'
import { api, sendFiles, useWork } from '../../../api/index.ts'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Needs } from '../../../components/needs.tsx'
import { Progress } from '../../../components/progress.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'

/** Past publications come in as files: letters, pages, brochures, and whole exports of the tools that sent them. */
export function KeepTexts({ isOpen }: { isOpen: boolean }): ReactNode {
  const { t } = useLingui()
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
      <Needs of="voice.keep">
        <DropZone
          title={t`Lettres, pages, brochures (HTML, Word, ODT, PDF, texte) ; exports Mailchimp, Brevo, Facebook, Instagram (zip, JSON, CSV)`}
          accept={['.html', '.htm', '.docx', '.odt', '.txt', '.pdf', '.zip', '.json', '.csv']}
          isDisabled={work.isRunning}
          onFiles={work.start}
        />
      </Needs>
      {work.isRunning && <Progress label={t`Lecture des textes`} share={null} onCancel={work.cancel} />}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
      <p className="muted">
        <Trans>
          D’un export, seuls vos propres textes sont lus : les fichiers d’abonnés, de commentaires et de statistiques ne
          sont pas ouverts.
        </Trans>
      </p>
      {read.length > 0 && (
        <ul aria-live="polite">
          {read.map((file) => (
            <FileRead key={file.name} file={file} />
          ))}
        </ul>
      )}
    </details>
  )
}

function FileRead({ file: { name, why, whyParams, kept, leftOut } }: { file: PastTextRead }): ReactNode {
  const sentence = useSentence()
  if (why !== null) return <li>{sentence(why, { ...whyParams, file: name })}</li>
  const [only] = kept
  return (
    <li>
      {only && kept.length === 1
        ? sentence('voice.kept', { title: only.title, file: name })
        : sentence(only ? 'voice.kept-many' : 'voice.kept-none', { count: kept.length, file: name })}
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ why: reason, count }) => (
            <li key={reason}>{sentence(`voice.left-out.${reason}`, { count })}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
