import { z } from 'zod'
import { messageSchema } from './message.ts'
import { showRecordSchema } from './show-record.ts'

export const atomKinds = [
  'recipient',
  'title',
  'person',
  'company',
  'venue',
  'hall',
  'city',
  'weekday',
  'date',
  'hour',
  'price',
  'free',
  'duration',
  'interval',
  'age',
  'year',
  'count',
  'availability',
  'audience',
  'award',
  'quote',
  'star',
  'superlative',
  'accessibility',
  'phone',
  'language',
  'url',
  'story',
] as const
export const atomKindSchema = z.enum(atomKinds)
export type AtomKind = z.infer<typeof atomKindSchema>

export const atomStatuses = ['supported', 'contradicted', 'unsupported'] as const

/** A checkable piece of a text. `start` and `end` count UTF-16 units; `fact` names the field that decided. */
export const atomSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  kind: atomKindSchema,
  status: z.enum(atomStatuses),
  fact: z.string().nullable(),
  message: messageSchema,
  /** What the record would have it say, ready to be put in its place; absent when nobody can tell. */
  suggestion: z.string().nullish(),
  /** What found it and what it says of it, `hours/hour-of-day`: by this name a house sets it aside. */
  rule: z.string(),
  /** The words that made it: the clause, or those of it that say what it is about. */
  because: z.string(),
})
export type Atom = z.infer<typeof atomSchema>

/** What stops a text. What the show's own texts do not tell (`story`) is read by a person, and stops nothing. */
export function isDoubted({ status, kind }: Pick<Atom, 'status' | 'kind'>): boolean {
  return status !== 'supported' && kind !== 'story'
}

/**
 * A remark of the check on facts that a house has set aside for good: of a name or a wording everywhere; of a value that a record holds (a
 * day, a price) in that clause of texts on that show alone.
 */
export const setAsideFactSchema = z.object({
  id: z.number().int(),
  rule: z.string(),
  words: z.string(),
  /** The clause, and the show: null where it holds everywhere. */
  clause: z.string().nullable(),
  showKey: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type SetAsideFact = z.infer<typeof setAsideFactSchema>

/** A record to check against needs no key: it may be one that no house has kept. */
export const checkedRecordSchema = showRecordSchema.extend({ key: z.string().default('') })

/** A day of the calendar, with or without an hour: « 12/03/2026 » is refused, rather than held for an unknown day. */
const daySchema = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })])

export const checkRequestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  /** Day of publication, `YYYY-MM-DD`: what « demain » and « ce samedi » are read against. */
  asOf: daySchema
    .nullable()
    .transform((day) => day ?? undefined)
    .optional(),
  text: z.string(),
  record: checkedRecordSchema,
})
export type CheckRequest = z.infer<typeof checkRequestSchema>

export const checkResultSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  atoms: z.array(atomSchema),
})
export type CheckResult = z.infer<typeof checkResultSchema>
