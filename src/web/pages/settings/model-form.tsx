import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'

/** The model that the house lets in: none, until an address is given. */
export interface ModelSettings {
  readonly address: string
  readonly name: string
}

export interface ModelFormProps {
  readonly model: ModelSettings | null
  readonly isSaving: boolean
  readonly onSave: (model: ModelSettings | null) => void
}

/** The choice of a model; without one, everything still works and nothing leaves the computer. */
export function ModelForm({ model, isSaving, onSave }: ModelFormProps): ReactNode {
  const { t } = useLingui()
  const [address, setAddress] = useState(model?.address ?? '')
  const [name, setName] = useState(model?.name ?? '')
  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ address: address.trim(), name: name.trim() })
      }}
    >
      <p>
        {model ? (
          <Trans>Les textes peuvent passer par {model.name}. Aucune ligne de spectateur ne lui est envoyée.</Trans>
        ) : (
          <Trans>Aucun modèle n’est réglé : tout s’écrit sans IA, et rien ne quitte cet ordinateur.</Trans>
        )}
      </p>
      <div className="fields">
        <TextField
          label={t`Adresse du serveur`}
          type="url"
          value={address}
          onChange={setAddress}
          help={t`Tout serveur compatible OpenAI, de préférence sur cet ordinateur`}
        />
        <TextField label={t`Nom du modèle`} value={name} onChange={setName} />
      </div>
      <div className="row">
        <Button type="submit" isPending={isSaving} isDisabled={address.trim() === '' || name.trim() === ''}>
          <Trans>Enregistrer</Trans>
        </Button>
        {model && (
          <Button variant="danger" onPress={() => onSave(null)}>
            <Trans>Ne plus utiliser de modèle</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
