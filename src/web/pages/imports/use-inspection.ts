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

/**
 * Reads the files of a set as they are told to be. Each change reads its file again: of a long one the beginning is shown at once, while the
 * whole is read; what was seen before stays meanwhile.
 */
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
  const queryKey = ['work', 'inspection', setId, mappings]
  const answer = useQuery({
    queryKey,
    queryFn: async () => {
      const known = last.current
      const only = known && changedFiles(known, mappings)
      const read = async (isPreview: boolean) => {
        const { jobId } = await api.imports.inspect({ setId, mappings, isPreview, ...(only && { only }) })
        await followJob(jobId, (seen) => queries.setQueryData(jobKey, seen))
        const found = (await api.imports.inspection({ jobId })).files
        return known ? known.files.map((file) => found.find(({ name }) => name === file.name) ?? file) : found
      }
      try {
        if (known && isLong(known, only)) queries.setQueryData(queryKey, await read(true))
        const files = await read(false)
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

/** Rows that are read again before anybody notices. */
const shortFile = 20_000

function isLong({ files }: Seen, only: readonly string[] | null): boolean {
  return files.some(({ name, description }) => only?.includes(name) && (description?.rows ?? 0) > shortFile)
}

/** Those of which something else is said now, and those with the same columns, for which it holds too. */
function changedFiles({ mappings: before, files }: Seen, mappings: Mappings): string[] {
  const isSaidAnew = ({ name }: InspectedFile) => JSON.stringify(before[name]) !== JSON.stringify(mappings[name])
  const columns = new Set(files.filter(isSaidAnew).flatMap(({ fingerprint }) => fingerprint ?? []))
  const isTwin = ({ fingerprint }: InspectedFile) => fingerprint !== null && columns.has(fingerprint)
  return files.filter((file) => isSaidAnew(file) || isTwin(file)).map(({ name }) => name)
}
