import { z } from 'zod'

/**
 * Who does it, for what is kept of it. At the computer of the house, where nobody signs in: whoever the page says is at the keyboard,
 * null while nobody has said. From another computer the server puts whoever has signed in, and refuses another.
 */
export const actingAs = { staffId: z.string().nullable().default(null) }

/** The same, with the code by which they answer for it; null where none is asked for. */
export const answeringFor = { ...actingAs, code: z.string().nullable().default(null) }
