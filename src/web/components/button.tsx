import './button.css'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** main: the one thing to do here · second: another · quiet: a side road · danger: what takes something away. */
  readonly variant?: 'main' | 'second' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button; `isPending` keeps it in place and says that it works, `isDisabled` needs its reason in the label. */
export function Button({ variant = 'main', children, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {children}
    </AriaButton>
  )
}
