import { z } from 'zod'

/** An error of ours as it is kept on this computer: no message, no parameter, nothing of the public. */
export const faultSchema = z.object({
  at: z.string(),
  version: z.string(),
  node: z.string(),
  platform: z.string(),
  /** The command or the address that met it. */
  where: z.string(),
  /** The error, then what caused it. */
  errors: z.array(z.object({ name: z.string(), code: z.string().nullable(), stack: z.array(z.string()) })),
})
export type Fault = z.infer<typeof faultSchema>
