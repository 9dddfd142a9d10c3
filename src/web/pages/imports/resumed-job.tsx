import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { ImportControl, Job } from '../../../contract/index.ts'
import { api, followJob } from '../../api/index.ts'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageSkeleton, WaitingPage } from '../../shell/waiting-page.tsx'

interface ResumedJobProps {
  readonly jobId: string
  /** Hears the control that the job ended with; null when it failed, was given up, or is no longer known. */
  readonly onEnd: (control: ImportControl | null) => void
}

/** A control or an import that was under way when the page was loaded anew: found again, followed to its end. */
export function ResumedJob({ jobId, onEnd }: ResumedJobProps): ReactNode {
  const [job, setJob] = useState<Job | null>(null)
  const { data, error } = useQuery({
    queryKey: ['work', 'resumed', jobId],
    queryFn: async () => {
      const ended = await followJob(jobId, setJob)
      return { control: ended === null ? null : await api.imports.control({ jobId }) }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    if (data || error) onEnd(data?.control ?? null)
  }, [data, error, onEnd])
  return job ? (
    <WaitingPage>
      <JobProgress job={job} onCancel={() => void api.jobs.cancel({ jobId })} />
    </WaitingPage>
  ) : (
    <PageSkeleton />
  )
}
