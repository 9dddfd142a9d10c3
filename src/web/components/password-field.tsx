import './field.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import { Button } from './button.tsx'

export interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
  readonly help?: string
  /** A password being chosen is not offered by the browser's password store as the old one. */
  readonly isNew?: boolean
}

/** A password, hidden unless shown. */
export function PasswordField({ label, value, onChange, help, isNew = false }: PasswordFieldProps): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      value={value}
      onChange={onChange}
      isRequired
    >
      <Label className="field-label">{label}</Label>
      <div className="field-row">
        <Input className="field-input" />
        <Button variant="second" onPress={() => setShown(!isShown)} aria-pressed={isShown}>
          <Trans>Afficher</Trans>
        </Button>
      </div>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  )
}
