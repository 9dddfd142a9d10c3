import './button.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { ProgressBar } from 'react-aria-components/ProgressBar'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** main: the one thing to do here · second: another · quiet: a side road · danger: what takes something away. */
  readonly variant?: 'main' | 'second' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button; `isPending` keeps it in place and says that it works, `isDisabled` needs its reason in the label. */
export function Button({ variant = 'main', children, ...rest }: ButtonProps): ReactNode {
  const { t } = useLingui()
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {children}
      {rest.isPending && <ProgressBar isIndeterminate className="visually-hidden" aria-label={t`En cours…`} />}
    </AriaButton>
  )
}
