import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { PinField } from '../../components/pin-field.tsx'
import { TextField } from '../../components/text-field.tsx'

export interface HousePerson {
  readonly id: string
  readonly name: string
  readonly role: string | null
}

export interface PeopleListProps {
  readonly people: readonly HousePerson[]
  readonly onAdd: (person: { readonly name: string; readonly role: string | null; readonly pin: string }) => void
}

/** The people who may validate, each with a PIN. */
export function PeopleList({ people, onAdd }: PeopleListProps): ReactNode {
  const { t } = useLingui()
  return (
    <div className="stack">
      {people.length > 0 && (
        <DataTable
          caption={t`Personnes de la maison`}
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            { key: 'name', header: t`Nom`, isName: true, cell: (person) => person.name },
            { key: 'role', header: t`Fonction`, cell: (person) => person.role ?? '—' },
          ]}
        />
      )}
      <section className="panel">
        <h2>
          <Trans>Ajouter une personne</Trans>
        </h2>
        <NewPerson onAdd={onAdd} />
      </section>
    </div>
  )
}

function NewPerson({ onAdd }: Pick<PeopleListProps, 'onAdd'>): ReactNode {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [pin, setPin] = useState('')
  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({ name: name.trim(), role: role.trim() || null, pin })
        setName('')
        setRole('')
        setPin('')
      }}
    >
      <div className="fields">
        <TextField label={t`Nom`} value={name} onChange={setName} isRequired />
        <TextField label={t`Fonction (facultative)`} value={role} onChange={setRole} />
        <PinField label={t`Code, 4 chiffres au moins`} value={pin} onChange={setPin} isNew />
      </div>
      <div className="row">
        <Button type="submit" isDisabled={name.trim() === '' || pin.length < 4}>
          <Trans>Ajouter</Trans>
        </Button>
      </div>
    </form>
  )
}
