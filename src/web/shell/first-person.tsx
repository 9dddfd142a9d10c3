import './first-start.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { api, useAct } from '../api/index.ts'
import { Button } from '../components/button.tsx'
import { PinField } from '../components/pin-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { ErrorSentence } from './error-sentence.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageHeading } from './page-heading.tsx'

/** The very first screen: who is here. A text is validated by a named person, so one name comes before anything. */
export function FirstPerson(): ReactNode {
  const { t } = useLingui()
  return (
    <main className="first-start" id="page" tabIndex={-1}>
      <div className="first-start-head">
        <span className="navigation-logo">parterre</span>
        <LanguageSwitch />
      </div>
      <PageHeading
        title={t`Bienvenue. Qui êtes-vous ?`}
        tab={t`Bienvenue`}
        lead={
          <Trans>
            Rien ne part d’ici sans la relecture d’une personne nommée. Votre nom reste sur cet ordinateur, et d’autres
            pourront s’ajouter dans les Réglages.
          </Trans>
        }
      />
      <PersonForm />
    </main>
  )
}

function PersonForm(): ReactNode {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [pin, setPin] = useState('')
  const add = useAct(api.staff.add, { changes: ['status', 'staff'] })
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ name: name.trim(), role: role.trim(), pin })
      }}
    >
      <TextField label={t`Votre nom`} value={name} onChange={setName} autoComplete="name" maxLength={80} isRequired />
      <TextField
        label={t`Votre fonction (facultative)`}
        value={role}
        onChange={setRole}
        autoComplete="organization-title"
        maxLength={80}
      />
      <PinField label={t`Un code, de 4 à 8 chiffres, pour valider`} value={pin} onChange={setPin} isNew />
      {add.error && <ErrorSentence error={add.error} />}
      <div className="row">
        <Button type="submit" isDisabled={add.isPending || name.trim().length < 2 || pin.length < 4}>
          <Trans>Commencer</Trans>
        </Button>
      </div>
    </form>
  )
}
