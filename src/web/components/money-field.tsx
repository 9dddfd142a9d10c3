import type { ReactNode } from 'react'
import { TypedNumberField } from './typed-number-field.tsx'

export interface MoneyFieldProps {
  readonly label: string
  readonly cents: number | null
  /** Null when the field is emptied. */
  readonly onChange: (cents: number | null) => void
  readonly isRequired?: boolean
}

/** A price, typed in euros and kept in whole cents. */
export function MoneyField({ label, cents, onChange, isRequired = false }: MoneyFieldProps): ReactNode {
  return (
    <TypedNumberField
      label={label}
      unit="€"
      decimals={2}
      isRequired={isRequired}
      value={cents === null ? null : cents / 100}
      onChange={(value) => onChange(value === null ? null : Math.round(value * 100))}
    />
  )
}
