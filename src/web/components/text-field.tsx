import './field.css'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly help?: string
  /** What is wrong with what was typed; the field is then marked invalid. */
  readonly error?: string | null
  readonly isLong?: boolean
}

/** A field of text, of one line or of several. */
export function TextField({ label, help, error, isLong = false, ...rest }: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} className="field" isInvalid={Boolean(error)}>
      <Label className="field-label">{label}</Label>
      {isLong ? <TextArea className="field-input" /> : <Input className="field-input" />}
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
