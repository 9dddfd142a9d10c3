import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { CaptionsRead, SpeechServer } from '../../../../contract/index.ts'
import { api, sendFiles, useAct, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { DropZone } from '../../../components/drop-zone.tsx'
import { PageLink } from '../../../components/link.tsx'
import { Needs } from '../../../components/needs.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { JobProgress } from '../../../shell/job-progress.tsx'

export interface ListenPanelProps {
  readonly server: SpeechServer | null
  readonly onHeard: (name: string, read: CaptionsRead) => void
}

/** A sound sent to the server that listens, by a person who was told where it goes; without one, how it is set. */
export function ListenPanel({ server, onHeard }: ListenPanelProps): ReactNode {
  return (
    <section className="panel stack captions-listen">
      <h2>
        <Trans>Faire écouter un film ou un son</Trans>
      </h2>
      {server === null ? (
        <p className="muted">
          <Trans>
            Aucun serveur d’écoute n’est réglé, et rien ne part. Un serveur de la maison (Whisper, par exemple) peut
            écrire ce qu’il entend : <PageLink to="/reglages">Réglages › Modèles</PageLink>.
          </Trans>
        </p>
      ) : server.isAllowed ? (
        <Listen server={server} onHeard={onHeard} />
      ) : (
        <LetIn server={server} />
      )}
    </section>
  )
}

function Listen({ server, onHeard }: { server: SpeechServer; onHeard: ListenPanelProps['onHeard'] }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const [isSending, setIsSending] = useState(false)
  const work = useWork<File>({
    name: 'captions',
    changesNothing: true,
    begin: async (file) => {
      setIsSending(true)
      try {
        const { setId } = await sendFiles([file], '/api/captions/sound')
        return await api.captions.listen({ setId, staffId })
      } finally {
        setIsSending(false)
      }
    },
    onDone: async (jobId, file) => onHeard(file.name, await api.captions.heard({ jobId })),
  })
  const { name, host } = server
  return (
    <Needs of="captions.listen">
      <DropZone
        isOne
        isDisabled={isSending || work.isRunning}
        onFiles={([file]) => file && work.start(file)}
        title={t`Déposez le film ou le son`}
        hint={
          <Trans>
            Il est envoyé à « {name} » ({host}), sans son nom, puis retiré d’ici. Une voix est une donnée personnelle :
            que ceux qu’on entend le sachent.
          </Trans>
        }
        accept={['video/*', 'audio/*']}
      />
      {work.job && work.isRunning && <JobProgress job={work.job} onCancel={work.cancel} />}
      {work.failure ? <ErrorSentence error={work.failure} /> : null}
    </Needs>
  )
}

/** Beyond this computer, a person says once that sounds may go there. */
function LetIn({ server: { host, name } }: { server: SpeechServer }): ReactNode {
  const { id: staffId } = useWriter()
  const allow = useAct(() => api.captions.allowHost({ staffId }), { changes: ['captions', 'journal'] })
  return (
    <>
      <p>
        <Trans>
          Le serveur d’écoute « {name} » n’est pas sur cet ordinateur : chaque son que vous lui donnerez à écouter
          partira vers {host}, en entier, avec la langue et le nom du modèle, sans le nom du fichier.
        </Trans>
      </p>
      {allow.error && <ErrorSentence error={allow.error} />}
      <div className="row">
        <Button
          variant="danger"
          needs="captions.allowHost"
          isPending={allow.isPending}
          onPress={() => allow.mutate(undefined)}
        >
          <Trans>Autoriser l’envoi vers {host}</Trans>
        </Button>
      </div>
    </>
  )
}
