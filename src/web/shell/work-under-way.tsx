import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useWorkUnderWay } from '../api/index.ts'
import { JobProgress } from './job-progress.tsx'

/** What the house is doing that this page did not begin: an import of a colleague, or one begun before the page was loaded anew. */
export function WorkUnderWay(): ReactNode {
  const { t } = useLingui()
  const jobs = useWorkUnderWay()
  if (jobs.length === 0) return null
  return (
    <section className="panel stack work-under-way" aria-label={t`Travail en cours`}>
      {jobs.map((job) => (
        <JobProgress
          key={job.id}
          job={job}
          {...(canBeGivenUp.has(job.kind) && { onCancel: () => void api.jobs.cancel({ jobId: job.id }) })}
        />
      ))}
    </section>
  )
}

/** The others end within seconds and have nothing to leave half done. */
const canBeGivenUp = new Set(['import', 'demo'])
