import './field.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { Button } from './button.tsx'

export interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly error?: string | null
  /** A PIN being chosen is not offered by the browser's password store as the old one. */
  readonly isNew?: boolean
}

const longest = 8

/** The PIN of a person: digits only, hidden unless shown. */
export function PinField({ label, value, onChange, error, isNew = false }: PinFieldProps): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={longest}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
      isInvalid={Boolean(error)}
      isRequired
    >
      <Label className="field-label">{label}</Label>
      <div className="field-row">
        <Input className="field-input" />
        <Button variant="second" onPress={() => setShown(!isShown)} aria-pressed={isShown}>
          <Trans>Afficher</Trans>
        </Button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
