import './steps.css'
import type { ReactNode } from 'react'

export interface Step<Key extends string> {
  readonly key: Key
  readonly label: string
  /** A step that cannot be opened yet, because an earlier one is not done. */
  readonly isLocked?: boolean
}

export interface StepsProps<Key extends string> {
  readonly label: string
  readonly steps: readonly Step<Key>[]
  readonly current: Key
  readonly onChange: (key: Key) => void
}

/** The steps of one piece of work, in order; the current one is dark. */
export function Steps<Key extends string>({ label, steps, current, onChange }: StepsProps<Key>): ReactNode {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.key}>
            <button
              type="button"
              disabled={step.isLocked}
              aria-current={step.key === current ? 'step' : undefined}
              onClick={() => onChange(step.key)}
            >
              {step.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
