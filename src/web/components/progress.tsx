import './progress.css'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useFormat } from '../language.tsx'
import { Button } from './button.tsx'

export interface ProgressProps {
  /** What is being done: « Lecture de ventes.csv ». */
  readonly label: string
  /** From 0 to 1; null when the end is not known. */
  readonly share: number | null
  readonly rows?: number | null
  readonly bytes?: { readonly done: number; readonly of: number } | null
  readonly secondsLeft?: number | null
  /** Gives it up; what was begun leaves nothing behind. */
  readonly onCancel?: () => void
}

/** Long work: how far it is, how much it read, how long it still takes, and a way to give it up. */
export function Progress(props: ProgressProps): ReactNode {
  const { label, share, onCancel } = props
  const detail = useProgressDetail(props)
  return (
    <div className="progress">
      <ProgressBar
        className="progress-bar"
        value={(share ?? 0) * 100}
        isIndeterminate={share === null}
        valueLabel={detail}
      >
        <Label className="progress-label">{label}</Label>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden data-waiting={share === null || undefined}>
          <rect className="progress-track" width="100" height="6" />
          <rect className="progress-done" width={share === null ? 30 : share * 100} height="6" />
        </svg>
        <span className="progress-detail">{detail}</span>
      </ProgressBar>
      {onCancel && (
        <Button variant="second" onPress={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      )}
    </div>
  )
}

function useProgressDetail({ rows, bytes, secondsLeft }: ProgressProps): string {
  const { t } = useLingui()
  const format = useFormat()
  const parts: string[] = []
  if (rows) {
    parts.push(plural(rows, { one: '# ligne lue', other: '# lignes lues' }))
  }
  if (bytes) {
    const [done, of] = [format.bytes(bytes.done), format.bytes(bytes.of)]
    parts.push(t`${done} sur ${of}`)
  }
  if (secondsLeft !== null && secondsLeft !== undefined) {
    const time = format.duration(secondsLeft)
    parts.push(t`encore ${time} environ`)
  }
  return parts.join(' · ')
}
