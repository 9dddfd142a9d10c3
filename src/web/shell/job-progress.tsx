import type { ReactNode } from 'react'
import type { Job } from '../../contract/index.ts'
import { Progress } from '../components/progress.tsx'
import { useSentence } from '../use-sentence.ts'

/** How far a job of the server is; « Annuler » leaves everything as it was. */
export function JobProgress({ job, onCancel }: { job: Job; onCancel?: () => void }): ReactNode {
  const sentence = useSentence()
  const { phase, file, rows, of, secondsLeft } = job.progress
  const name = sentence(`phase.${phase}`)
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}${file ? ` · ${file}` : ''}`
  return (
    <Progress
      label={label}
      share={of ? Math.min(1, rows / of) : null}
      rows={rows}
      secondsLeft={secondsLeft}
      {...(onCancel && { onCancel })}
    />
  )
}
