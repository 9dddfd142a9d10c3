import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { readNumber } from './read-number.ts'
import { TextField } from './text-field.tsx'

export interface TypedNumberFieldProps {
  readonly label: string
  /** Null when nothing is said. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string
  /** How many figures may follow the comma; a whole number by default. */
  readonly decimals?: number
  readonly isRequired?: boolean
}

/** A number, zero or more: what is typed stays as it is, and what is none is refused with a word instead of being lost. */
export function TypedNumberField({ value, onChange, decimals = 0, ...field }: TypedNumberFieldProps): ReactNode {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : written(value, { decimals, locale }))
  const isRefused = readNumber(shown, decimals) === undefined
  return (
    <TextField
      {...field}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      value={shown}
      onChange={(next) => {
        setTyped(next)
        const read = readNumber(next, decimals)
        if (read !== undefined) onChange(read)
      }}
      onBlur={() => !isRefused && setTyped(null)}
      error={
        isRefused ? (decimals > 0 ? t`Un montant en chiffres, comme 12,50.` : t`Un nombre entier, en chiffres.`) : null
      }
    />
  )
}

/** An amount with both its figures, or none of them where it is whole. */
function written(value: number, { decimals, locale }: { readonly decimals: number; readonly locale: string }): string {
  const figures = Number.isInteger(value) ? String(value) : value.toFixed(decimals)
  return locale === 'fr' ? figures.replace('.', ',') : figures
}
