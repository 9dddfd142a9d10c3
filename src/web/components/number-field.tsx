import './field.css'
import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField'
import { Text } from 'react-aria-components/Text'
import { FieldFault } from './field-fault.tsx'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly help?: string
  readonly error?: string | null
  /** « places », « jours »: stands after the number. */
  readonly unit?: string
}

/** A field for a number, read and shown in the reader's own notation. */
export function NumberField({ label, help, error, unit, ...rest }: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField {...rest} className="field" {...(error && { isInvalid: true })}>
      <Label className="field-label">{label}</Label>
      <div className="field-row">
        <Input className="field-input" />
        {unit && <span className="field-unit">{unit}</span>}
      </div>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldFault error={error} />
    </AriaNumberField>
  )
}
