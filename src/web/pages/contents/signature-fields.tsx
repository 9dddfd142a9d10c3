import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Status } from '../../../contract/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { PageLink } from '../../components/link.tsx'
import { PinField } from '../../components/pin-field.tsx'
import { Select } from '../../components/select.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { FirstPerson } from '../../shell/first-person.tsx'
import { useSentence } from '../../use-sentence.ts'
import { placeOfFault } from './signature-faults.ts'

interface Signature {
  readonly people: Status['staff']
  /** Everybody of the house, those who may not sign here included. */
  readonly everybody: Status['staff']
  readonly person: string | null
  readonly pin: string
  readonly setPerson: (id: string) => void
  readonly setPin: (pin: string) => void
  /** Who signs, once a name and a code are there. */
  readonly signed: { readonly staffId: string; readonly pin: string } | null
}

const fewestDigits = 4

/** A person's name and code, as typed. */
export function useSignature(): Signature {
  const writer = useWriter()
  const people = writer.people.filter(({ hasPin }) => hasPin)
  const [pin, setPin] = useState('')
  const person = people.some(({ id }) => id === writer.id) ? writer.id : null
  const signed = person !== null && pin.length >= fewestDigits ? { staffId: person, pin } : null
  return { people, everybody: writer.everybody, person, pin, setPerson: writer.choose, setPin, signed }
}

interface SignatureFieldsProps extends Signature {
  readonly failure: unknown
  /** Does what is signed for, once a name and a code are there; says why it cannot, where something else is missing. */
  readonly onSign?: (signed: NonNullable<Signature['signed']>) => string | null
}

/** The two fields by which a person signs; Enter in the code signs, or says what is missing. */
export function SignatureFields(props: SignatureFieldsProps): ReactNode {
  const { t } = useLingui()
  const place = placeOfFault(props.failure)
  const said = useFailure(props.failure)
  const [missing, setMissing] = useState<string | null>(null)
  const { signed, onSign } = props
  const unsigned = () => (props.person === null ? t`Choisissez d’abord votre nom.` : t`Un code a au moins 4 chiffres.`)
  const sign = onSign && (() => setMissing(signed === null ? unsigned() : onSign(signed)))
  if (props.everybody.length === 0) {
    const enter = ({ id, pin }: { readonly id: string; readonly pin: string }) => {
      props.setPerson(id)
      props.setPin(pin)
    }
    return <FirstPerson onKnown={enter} />
  }
  if (props.people.length === 0) {
    return (
      <p>
        <Trans>
          Personne n’a encore de code :{' '}
          <PageLink to="/reglages" search={{ vue: 'personnes' }}>
            ajoutez une personne dans les réglages
          </PageLink>
          .
        </Trans>
      </p>
    )
  }
  return (
    <>
      {place === 'elsewhere' && <ErrorSentence error={props.failure} />}
      <Select
        label={t`Votre nom`}
        options={props.people.map(({ id, name, role }) => ({ key: id, label: name, ...(role && { hint: role }) }))}
        value={props.person}
        onChange={props.setPerson}
        error={place === 'name' ? said : null}
      />
      <PinField
        label={t`Votre code`}
        value={props.pin}
        onChange={(pin) => {
          setMissing(null)
          props.setPin(pin)
        }}
        error={missing ?? (place === 'code' ? said : null)}
        {...(sign && { onEnter: sign })}
      />
    </>
  )
}

function useFailure(failure: unknown): string | null {
  const { t } = useLingui()
  const sentence = useSentence()
  if (failure === null || failure === undefined) return null
  return isDescribed(failure) ? sentence(failure.code, failure.params) : t`Rien n’a été enregistré : réessayez.`
}
