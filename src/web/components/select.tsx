import './field.css'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'

export interface Option<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly hint?: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Key extends string> {
  readonly label: string
  readonly options: readonly Option<Key>[]
  readonly value: Key | null
  readonly onChange: (key: Key) => void
  readonly help?: string
  readonly error?: string | null
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** The label is read, not shown: in a table whose header says it. */
  readonly isLabelHidden?: boolean
}

/** A choice of one thing in a list; typing its first letters finds it. */
export function Select<Key extends string>(props: SelectProps<Key>): ReactNode {
  const { label, options, value, onChange, help, error, placeholder = '—', isDisabled = false } = props
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.key === key)
        if (chosen) onChange(chosen.key)
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="field-input select-button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <span aria-hidden>▾</span>
      </Button>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="select-popover">
        <ListBox className="select-list" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.key}
              className="select-option"
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
            >
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
