import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { fileMappingInputSchema, InspectedFile, Job } from '../../../contract/index.ts'
import { api, followJob } from '../../api/index.ts'

/** What a person says of a file: how to read it, and what its columns mean. */
export type FileMapping = z.input<typeof fileMappingInputSchema>
export type Mappings = Readonly<Record<string, FileMapping>>

const jobKey = ['work', 'inspection-job']

/** Reads the files of a set as they are told to be; each change reads them again, and what was seen stays meanwhile. */
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
  const answer = useQuery({
    queryKey: ['work', 'inspection', setId, mappings],
    queryFn: async () => {
      const { jobId } = await api.imports.inspect({ setId, mappings })
      try {
        await followJob(jobId, (seen) => queries.setQueryData(jobKey, seen))
        return (await api.imports.inspection({ jobId })).files
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
