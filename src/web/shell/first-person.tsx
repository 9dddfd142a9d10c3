import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { api, useAct } from '../api/index.ts'
import { Button } from '../components/button.tsx'
import { PinField } from '../components/pin-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { ErrorSentence } from './error-sentence.tsx'

interface FirstPersonProps {
  /** Hears who it is, and the code that they have just chosen. */
  readonly onKnown: (person: { readonly id: string; readonly pin: string }) => void
}

const fewestDigits = 4

/**
 * Who is here: asked by the first act that a named person answers for, never before. It stands inside the window of that act, so it is no
 * form of its own.
 */
export function FirstPerson({ onKnown }: FirstPersonProps): ReactNode {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [pin, setPin] = useState('')
  const add = useAct(api.staff.add, {
    changes: ['status', 'staff'],
    onDone: ({ id }, person) => onKnown({ id, pin: person.pin }),
  })
  const isReady = name.trim().length >= 2 && pin.length >= fewestDigits
  const enter = () => isReady && !add.isPending && add.mutate({ name: name.trim(), role: role.trim(), pin })
  return (
    <div className="stack">
      <p>
        <Trans>
          Qui êtes-vous ? Rien ne part d’ici sans la relecture d’une personne nommée. Votre nom reste sur cet
          ordinateur, et d’autres pourront s’ajouter dans les Réglages.
        </Trans>
      </p>
      <TextField label={t`Votre nom`} value={name} onChange={setName} autoComplete="name" maxLength={80} isRequired />
      <TextField
        label={t`Votre fonction (facultative)`}
        value={role}
        onChange={setRole}
        autoComplete="organization-title"
        maxLength={80}
      />
      <PinField
        label={t`Un code, de 4 à 8 chiffres, pour valider`}
        value={pin}
        onChange={setPin}
        isNew
        onEnter={enter}
      />
      {add.error && <ErrorSentence error={add.error} />}
      <div className="row">
        <Button variant="second" onPress={enter} isDisabled={add.isPending || !isReady}>
          <Trans>C’est moi</Trans>
        </Button>
      </div>
    </div>
  )
}
