import './choice.css'
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Option } from './select.tsx'

interface Choosable<Key extends string> extends Option<Key> {
  /** Address of a picture of it, which its label names. */
  readonly picture?: string
}

export interface ChoiceProps<Key extends string> {
  readonly label: string
  readonly options: readonly Choosable<Key>[]
  readonly value: Key | null
  readonly onChange: (key: Key) => void
}

/** A choice between a few things that are all in sight, each with what it means. */
export function Choice<Key extends string>({ label, options, value, onChange }: ChoiceProps<Key>): ReactNode {
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key)
        if (chosen) onChange(chosen.key)
      }}
    >
      <Label className="choice-label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.key} value={option.key} className="choice-option" isDisabled={option.isDisabled ?? false}>
          <span className="choice-mark" aria-hidden />
          <span>
            {option.picture && <img className="choice-picture" src={option.picture} alt="" />}
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
