import { z } from 'zod'
import { fileMappingInputSchema } from '../../../contract/index.ts'

/** What was said of a dropped set and the job that runs for it: kept by the tab, so that loading the page anew loses nothing. */
const memorySchema = z.object({
  mappings: z.record(z.string(), fileMappingInputSchema).default({}),
  jobId: z.string().nullable().default(null),
})
export type SetMemory = z.output<typeof memorySchema>

const place = (setId: string) => `parterre-set-${setId}`

export function recallSet(setId: string): SetMemory {
  try {
    const read = memorySchema.safeParse(JSON.parse(sessionStorage.getItem(place(setId)) ?? '{}'))
    return read.success ? read.data : { mappings: {}, jobId: null }
  } catch {
    return { mappings: {}, jobId: null }
  }
}

export function keepSetMemory(setId: string, part: Partial<SetMemory>): void {
  sessionStorage.setItem(place(setId), JSON.stringify({ ...recallSet(setId), ...part }))
}

/** Keeps the number of the job that runs for a set, so that it is found again. */
export async function remembered(setId: string, started: Promise<{ jobId: string }>): Promise<{ jobId: string }> {
  const { jobId } = await started
  keepSetMemory(setId, { jobId })
  return { jobId }
}
