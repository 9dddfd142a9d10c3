import { z } from 'zod'

/**
 * What the engine says of a text: a code of `src/words/` and its values. A value may be a message itself, or several; the end of its name
 * says what it is, so that each door writes it in its own language: `words/message.ts`.
 */
export interface Message {
  readonly code: string
  readonly params: Readonly<Record<string, MessageValue>>
}
export type MessageValue = string | number | null | Message | readonly MessageValue[]

const valueSchema: z.ZodType<MessageValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.null(), z.array(valueSchema), messageSchema]),
)
export const messageSchema: z.ZodType<Message> = z.object({
  code: z.string(),
  params: z.record(z.string(), valueSchema),
})

/**
 * A message of the engine. Its code is written out where it is told, for `npm run check` to see that both languages have a sentence for it.
 *
 * @example asMessage('fact.hour-is', { eitherClock: [1230] })
 */
export function asMessage(code: string, params: Message['params'] = {}): Message {
  return { code, params }
}
