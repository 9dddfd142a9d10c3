import { z } from 'zod'

export const journalParamsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
