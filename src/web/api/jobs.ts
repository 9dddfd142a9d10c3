import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Job } from '../../contract/index.ts'
import { ApiFailure, api } from './client.ts'

const betweenLooks = 300

/** Answers that say how far work is: its end does not make them stale. */
const aboutWork = new Set(['work', 'jobs', 'work-under-way'])

/** The work of the house under way, whoever began it and wherever. */
export function useHouseWork(): readonly Job[] {
  const queries = useQueryClient()
  const { data = [] } = useQuery({
    queryKey: ['work-under-way'],
    queryFn: async () => {
      const before = queries.getQueryData<readonly Job[]>(['work-under-way']) ?? []
      const now = await api.jobs.underWay()
      if (before.some(({ id }) => now.every((job) => job.id !== id))) {
        await queries.invalidateQueries({ predicate: ({ queryKey }) => !aboutWork.has(String(queryKey[0])) })
      }
      return now
    },
    refetchInterval: ({ state }) => (state.data?.length ? betweenLooks : false),
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  return data
}

/**
 * The same that nothing on this page follows: begun in another tab, by another person, before the page was loaded anew, or on a page that
 * has been left since.
 */
export function useWorkUnderWay(): readonly Job[] {
  const queries = useQueryClient()
  const followed = queries.getQueryCache().findAll({ queryKey: ['work'], type: 'active' })
  return useHouseWork().filter(({ id }) =>
    followed.every(
      ({ queryKey, state }) => (state.data as Job | null | undefined)?.id !== id && !queryKey.includes(id),
    ),
  )
}

export interface Work<Input> {
  /** The job under way, seen from every page that asks for the same `name`; null when there is none. */
  readonly job: Job | null
  readonly isRunning: boolean
  readonly failure: unknown
  readonly start: (input: Input) => void
  readonly cancel: () => void
}

interface WorkOptions<Input> {
  /** What the work is called: two components of one name see the same job. */
  readonly name: string
  readonly begin: (input: Input) => Promise<{ jobId: string }>
  /** Hears the end of a job that succeeded; its result is asked for with its id. */
  readonly onDone?: (jobId: string, input: Input) => Promise<void> | void
  /** Most work changes figures, so all that was answered is asked again; an inspection changes nothing. */
  readonly changesNothing?: boolean
}

/** Long work of the server, from its button to its end: `useWork({ name: 'undo', begin: (id) => api.imports.undo({ id }) })`. */
export function useWork<Input>({ name, begin, onDone, changesNothing = false }: WorkOptions<Input>): Work<Input> {
  const queries = useQueryClient()
  const key = ['work', name]
  const { data: job } = useQuery<Job | null>({
    queryKey: key,
    queryFn: () => queries.getQueryData<Job>(key) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // Pressed twice, long work is begun once.
  const isBegun = useRef(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (input: Input) => {
      const { jobId } = await begin(input)
      void queries.invalidateQueries({ queryKey: ['work-under-way'] })
      try {
        const ended = await followJob(jobId, (seen) => queries.setQueryData(key, seen))
        if (ended === null) return
        if (!changesNothing)
          await queries.invalidateQueries({ predicate: ({ queryKey }) => !aboutWork.has(String(queryKey[0])) })
        await onDone?.(jobId, input)
      } finally {
        queries.setQueryData(key, null)
      }
    },
    onSettled: () => {
      isBegun.current = false
    },
  })
  const running = job ?? null
  return {
    job: running,
    isRunning: isPending || running !== null,
    failure: error,
    start: (input) => {
      if (isBegun.current) return
      isBegun.current = true
      mutate(input)
    },
    cancel: () => {
      if (running) void api.jobs.cancel({ jobId: running.id })
    },
  }
}

/** Looks at a job until it has ended; null when it was given up. Throws `ApiFailure` when it failed. */
export async function followJob(jobId: string, see: (job: Job) => void = () => undefined): Promise<string | null> {
  for (;;) {
    const job = await api.jobs.get({ jobId })
    if (job.status === 'cancelled') return null
    if (job.error) throw new ApiFailure(job.error)
    if (job.status === 'done') return jobId
    see(job)
    await new Promise((resolve) => setTimeout(resolve, betweenLooks))
  }
}
