import './button.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** main: the one thing to do here · second: another · quiet: a side road · danger: what takes something away. */
  readonly variant?: 'main' | 'second' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/**
 * A button; `isPending` keeps it in place and says that it works, `isDisabled` needs its reason in the label. React
 * Aria's own pending state is not used: it announces the button by its id, long after a dialog has taken it away.
 */
export function Button({ variant = 'main', isPending = false, children, ...rest }: ButtonProps): ReactNode {
  const { t } = useLingui()
  const asleep = isPending ? ({ type: 'button', onPress: () => undefined } as const) : {}
  return (
    <AriaButton {...rest} {...asleep} className={`button button-${variant}`} data-pending={isPending || undefined}>
      {children}
      {isPending && <span className="visually-hidden"> {t`En cours…`}</span>}
    </AriaButton>
  )
}
