import './field.css'
import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { FieldFault } from './field-fault.tsx'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly help?: string
  /** What is wrong with what was typed; the field is then marked invalid. */
  readonly error?: string | null
  readonly isLong?: boolean
  /** « minutes », « € »: stands after what is typed. */
  readonly unit?: string
}

/** A field of text, of one line or of several. */
export function TextField({ label, help, error, isLong = false, unit, ...rest }: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} className="field" {...(error && { isInvalid: true })}>
      <Label className="field-label">{label}</Label>
      {isLong ? (
        <TextArea className="field-input" />
      ) : unit ? (
        <div className="field-row">
          <Input className="field-input" />
          <span className="field-unit">{unit}</span>
        </div>
      ) : (
        <Input className="field-input" />
      )}
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldFault error={error} />
    </AriaTextField>
  )
}
