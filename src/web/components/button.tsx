import './button.css'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { CallName } from '../../contract/index.ts'
import { useRefusal } from './needs.tsx'
import { showToast } from './toast.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** main: the one thing to do here · second: another · quiet: a side road · danger: what takes something away. */
  readonly variant?: 'main' | 'second' | 'quiet' | 'danger'
  /** The call that it makes: to whom it is refused, the button says why instead. */
  readonly needs?: CallName
  readonly children: ReactNode
}

/**
 * A button; `isPending` keeps it in place and says that it works, `isDisabled` needs its reason in the label. React
 * Aria's own pending state is not used: it announces the button by its id, long after a dialog has taken it away.
 */
export function Button({ variant = 'main', isPending = false, needs, children, ...rest }: ButtonProps): ReactNode {
  const { t } = useLingui()
  const refusal = useRefusal(needs)
  if (refusal !== null)
    return (
      <RefusedButton variant={variant} label={rest['aria-label']} reason={refusal}>
        {children}
      </RefusedButton>
    )
  const asleep = isPending ? ({ type: 'button', onPress: () => undefined } as const) : {}
  return (
    <AriaButton {...rest} {...asleep} className={`button button-${variant}`} data-pending={isPending || undefined}>
      {children}
      {isPending && <span className="visually-hidden"> {t`En cours…`}</span>}
    </AriaButton>
  )
}

interface RefusedButtonProps {
  readonly variant: NonNullable<ButtonProps['variant']>
  readonly label: string | undefined
  readonly reason: string
  readonly children: ReactNode
}

/** Reached by the keyboard all the same, so that its reason is heard, and read when it is pressed. */
function RefusedButton({ variant, label, reason, children }: RefusedButtonProps): ReactNode {
  const reasonId = useId()
  return (
    <>
      <button
        type="button"
        className={`button button-${variant}`}
        aria-disabled
        aria-label={label}
        aria-describedby={reasonId}
        title={reason}
        data-disabled
        onClick={() => showToast({ tone: 'problem', message: reason })}
      >
        {children}
      </button>
      <span id={reasonId} hidden>
        {reason}
      </span>
    </>
  )
}
