import type { ReactNode } from 'react'
import { NumberField } from './number-field.tsx'

export interface MoneyFieldProps {
  readonly label: string
  readonly cents: number | null
  /** Null when the field is emptied. */
  readonly onChange: (cents: number | null) => void
  readonly isRequired?: boolean
}

const euros = { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 } as const

/** A price, typed in euros and kept in whole cents. */
export function MoneyField({ label, cents, onChange, isRequired = false }: MoneyFieldProps): ReactNode {
  return (
    <NumberField
      label={label}
      formatOptions={euros}
      minValue={0}
      isRequired={isRequired}
      value={cents === null ? Number.NaN : cents / 100}
      onChange={(value) => onChange(Number.isNaN(value) ? null : Math.round(value * 100))}
    />
  )
}
