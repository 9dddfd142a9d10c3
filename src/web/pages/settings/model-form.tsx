import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

export interface ModelFormProps {
  readonly model: Settings['model']
  readonly isSaving: boolean
  readonly failure: unknown
  readonly onSave: (input: {
    readonly model: { readonly name: string; readonly baseUrl: string } | null
    /** A person has read that the address is beyond this computer, and wants it all the same. */
    readonly isConfirmed: boolean
  }) => void
}

/** The choice of a model; without one, everything still works and nothing leaves the computer. */
export function ModelForm({ model, isSaving, failure, onSave }: ModelFormProps): ReactNode {
  const { t } = useLingui()
  const [address, setAddress] = useState(isServer(model) ? model.baseUrl : '')
  const [name, setName] = useState(isServer(model) ? model.name : '')
  const isFar = isDescribed(failure) && failure.code === 'model-not-local'
  const save = (isConfirmed: boolean) => onSave({ model: { baseUrl: address.trim(), name: name.trim() }, isConfirmed })
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
    >
      <PresentModel model={model} />
      <WhatLeaves />
      <div className="fields">
        <TextField
          label={t`Adresse du serveur`}
          type="url"
          value={address}
          onChange={setAddress}
          help={t`Tout serveur compatible OpenAI, de préférence sur cet ordinateur : http://localhost:11434/v1`}
        />
        <TextField label={t`Nom du modèle`} value={name} onChange={setName} />
      </div>
      {failure !== null && failure !== undefined && (
        <ErrorSentence
          error={failure}
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
        <Button type="submit" isPending={isSaving} isDisabled={address.trim() === '' || name.trim() === ''}>
          <Trans>Enregistrer</Trans>
        </Button>
        {model && (
          <Button variant="danger" onPress={() => onSave({ model: null, isConfirmed: false })}>
            <Trans>Ne plus utiliser de modèle</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}

/** A model of this very program has no address to type. */
function isServer(model: Settings['model']): model is NonNullable<Settings['model']> {
  return model !== null && /^https?:/u.test(model.baseUrl)
}

function PresentModel({ model }: Pick<ModelFormProps, 'model'>): ReactNode {
  if (!model) {
    return (
      <p>
        <Trans>Aucun modèle n’est réglé : tout s’écrit sans IA, et rien ne quitte cet ordinateur.</Trans>
      </p>
    )
  }
  const { name, baseUrl } = model
  if (model.trial?.isAllowed === false) {
    return (
      <p>
        <Trans>
          {name} est réglé, mais il a échoué à l’essai sur cet ordinateur : aucun texte n’y passe, tout s’écrit sans IA.
        </Trans>
      </p>
    )
  }
  if (!model.trial) {
    return (
      <p>
        <Trans>
          {name} est réglé, et n’a pas encore été essayé sur cet ordinateur : aucun texte n’y passe avant. Essayez-le
          d’abord.
        </Trans>
      </p>
    )
  }
  if (!isServer(model)) {
    return (
      <p>
        <Trans>Les textes peuvent passer par {name}, dans ce programme même.</Trans>
      </p>
    )
  }
  return (
    <p>
      {model.isLocal ? (
        <Trans>
          Les textes peuvent passer par {name}, sur cet ordinateur ({baseUrl}).
        </Trans>
      ) : (
        <Trans>
          Les textes peuvent passer par {name}, hors de cet ordinateur ({baseUrl}).
        </Trans>
      )}
    </p>
  )
}

function WhatLeaves(): ReactNode {
  return (
    <section className="panel">
      <h2>
        <Trans>Ce qu’il recevrait</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Le texte déjà écrit sans lui, avec les faits de vos spectacles, et les phrases à dire autrement ; dates,
            prix, noms et citations doivent revenir mot pour mot, sinon la phrase reste la vôtre.
          </Trans>
        </li>
        <li>
          <Trans>La consigne, que vous voyez et pouvez changer avant chaque envoi.</Trans>
        </li>
        <li>
          <Trans>
            Jamais une ligne de spectateur. Si un nom, un e-mail, un téléphone, une adresse ou un numéro de commande qui
            n’est pas dans vos fiches se trouve dans un texte, un repère part à sa place. Chaque envoi s’inscrit mot
            pour mot au journal de l’IA.
          </Trans>
        </li>
      </ul>
    </section>
  )
}
