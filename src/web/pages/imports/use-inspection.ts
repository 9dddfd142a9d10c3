import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import type { fileMappingInputSchema, InspectedFile, Job } from '../../../contract/index.ts'
import { api, followJob } from '../../api/index.ts'

/** What a person says of a file: how to read it, and what its columns mean. */
export type FileMapping = z.input<typeof fileMappingInputSchema>
export type Mappings = Readonly<Record<string, FileMapping>>

const jobKey = ['work', 'inspection-job']

/** What was said and seen last: a choice for one file has the others read no more. */
interface Seen {
  mappings: Mappings
  files: readonly InspectedFile[]
}

/** Reads the files of a set as they are told to be; each change reads its file again, and what was seen stays meanwhile. */
export function useInspection(
  setId: string,
  mappings: Mappings,
): { answer: UseQueryResult<readonly InspectedFile[]>; job: Job | null } {
  const queries = useQueryClient()
  const { data: job } = useQuery<Job | null>({
    queryKey: jobKey,
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const last = useRef<Seen | null>(null)
  const answer = useQuery({
    queryKey: ['work', 'inspection', setId, mappings],
    queryFn: async () => {
      const known = last.current
      const only = known && changedFiles(known, mappings)
      const { jobId } = await api.imports.inspect({ setId, mappings, ...(only && { only }) })
      try {
        await followJob(jobId, (seen) => queries.setQueryData(jobKey, seen))
        const read = (await api.imports.inspection({ jobId })).files
        const files = known ? known.files.map((file) => read.find(({ name }) => name === file.name) ?? file) : read
        last.current = { mappings, files }
        return files
      } finally {
        queries.setQueryData(jobKey, null)
      }
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { answer, job: job ?? null }
}

function changedFiles({ mappings: before, files }: Seen, mappings: Mappings): string[] {
  return files.map(({ name }) => name).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(mappings[name]))
}
