import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** The server that writes what it hears, for subtitles: none unless a person sets it. */
export function SpeechForm({ speechModel }: Pick<Settings, 'speechModel'>): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const [address, setAddress] = useState(speechModel?.baseUrl ?? '')
  const [name, setName] = useState(speechModel?.name ?? '')
  const change = useAct(api.settings.saveModel, {
    changes: ['settings', 'captions'],
    onDone: () => showToast({ tone: 'done', message: t`Le réglage du serveur d’écoute est enregistré.` }),
  })
  const isFar = isDescribed(change.error) && change.error.code === 'model-not-local'
  const use = 'speechModel'
  const save = (isConfirmed: boolean) =>
    change.mutate({ model: { name: name.trim(), baseUrl: address.trim() }, isConfirmed, use, staffId })
  return (
    <section className="stack">
      <h2>
        <Trans>Serveur d’écoute, facultatif</Trans>
      </h2>
      <p>
        <Trans>
          Pour des sous-titres, un serveur qui parle le dialecte d’OpenAI (whisper.cpp, speaches…) peut écrire ce qu’il
          entend. Rien ne lui est envoyé de soi-même : une personne lui donne un son, dans Contenus › Sous-titres.
        </Trans>
      </p>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
      >
        <div className="fields">
          <TextField
            label={t`Adresse du serveur d’écoute`}
            type="url"
            value={address}
            onChange={setAddress}
            help={t`Un serveur qui répond à /v1/audio/transcriptions, de préférence sur cet ordinateur : http://localhost:8080/v1`}
          />
          <TextField label={t`Nom du modèle d’écoute`} value={name} onChange={setName} />
        </div>
        {change.error && (
          <ErrorSentence
            error={change.error}
            action={
              isFar && (
                <Button variant="danger" onPress={() => save(true)}>
                  <Trans>Utiliser ce serveur quand même</Trans>
                </Button>
              )
            }
          />
        )}
        <div className="row">
          <Button
            needs="settings.saveModel"
            type="submit"
            isPending={change.isPending}
            isDisabled={address.trim() === '' || name.trim() === ''}
          >
            <Trans>Enregistrer le serveur d’écoute</Trans>
          </Button>
          {speechModel && (
            <Button
              needs="settings.saveModel"
              variant="danger"
              onPress={() => change.mutate({ model: null, isConfirmed: false, use, staffId })}
            >
              <Trans>Ne plus faire écouter</Trans>
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
