import './field.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
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
  /** Enter, typed in the field. */
  readonly onEnter?: () => void
}

const longest = 8

/** The PIN of a person: digits only, hidden unless shown. A code that is refused is under the fingers again, selected. */
export function PinField({ label, value, onChange, error, isNew = false, onEnter }: PinFieldProps): ReactNode {
  const [isShown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error) input.current?.select()
  }, [error])
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={longest}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
      onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      isInvalid={Boolean(error)}
      isRequired
    >
      <Label className="field-label">{label}</Label>
      <div className="field-row">
        <Input ref={input} className="field-input" />
        <Button variant="second" onPress={() => setShown(!isShown)} aria-pressed={isShown}>
          <Trans>Afficher</Trans>
        </Button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
