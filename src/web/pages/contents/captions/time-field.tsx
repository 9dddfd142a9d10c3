import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { TextField } from '../../../components/text-field.tsx'
import { readShownTime, shownTime } from './shown-time.ts'

export interface TimeFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (milliseconds: number) => void
}

/** A time that is taken once it is one: what is typed meanwhile stays as typed. */
export function TimeField({ label, value, onChange }: TimeFieldProps): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && readShownTime(typed) === null
  const take = () => {
    const read = typed === null ? null : readShownTime(typed)
    if (read === null) return
    setTyped(null)
    if (read !== value) onChange(read)
  }
  return (
    <TextField
      label={label}
      value={typed ?? shownTime(value)}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) take()
      }}
      error={isWrong ? t`Écrivez un temps : 1:02,500` : null}
      inputMode="decimal"
    />
  )
}
