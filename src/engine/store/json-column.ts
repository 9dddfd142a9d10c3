import type { z } from 'zod'

/** Reads and writes a JSON text column through its schema, so that what the database holds is what the types say. */
export function jsonColumn<S extends z.ZodType>(
  schema: S,
): { read(text: string): z.output<S>; write(value: z.output<S>): string } {
  return {
    read: (text) => schema.parse(JSON.parse(text)),
    write: (value) => JSON.stringify(value),
  }
}
