import { createHash } from 'node:crypto'
import { z } from 'zod'
import { erasedMark } from '../../store/index.ts'

/** What a validation was made of, beside whose it is and of which text. */
export interface ApprovalParts {
  readonly at: string
  readonly draftId: string
  readonly name: string
  readonly onBehalfOfName: string | null
  /** As they were kept: JSON. */
  readonly checks: string
  /** Each point that the person had opened, and when. */
  readonly opened: readonly { readonly checkKey: string; readonly at: string }[]
  /** What blocked and a named person answers for, among the checks. */
  readonly takenOn: readonly TakenOn[]
  /** The version that stood then, its words and the facts that it carries, as they are kept; null where none is. */
  readonly version: string | null
}

/** A point that a person took on, as it is kept. */
export interface TakenOn {
  readonly checkId: string
  readonly staffId: string
  readonly at: string
  readonly name: string
  readonly reason: string
}

const sealedTakenOnSchema = z.object({ point: z.string(), name: z.string(), reason: z.string() })

const sealedSchema = z.object({
  name: z.string(),
  onBehalfOf: z.string(),
  checks: z.string(),
  opened: z.string(),
  version: z.string().optional(),
  takenOn: z.array(sealedTakenOnSchema).optional(),
})
type Sealed = z.infer<typeof sealedSchema>
type SealedPart = keyof Omit<Sealed, 'takenOn'>

/** A digest of each part (JSON), so that the chain holds no name: an erasure empties names where they stand. */
export function sealOf(parts: ApprovalParts): string {
  return JSON.stringify(digests(parts))
}

/** Whether a validation is still made of what was sealed. A name that an erasure emptied, or hid, is not one that was changed. */
export function isAsSealed(parts: ApprovalParts, sealed: string): boolean {
  const kept = sealedSchema.safeParse(parsed(sealed))
  if (!kept.success) return false
  const now = digests(parts)
  const isSame = (part: SealedPart, text: string | null) => text === '' || now[part] === kept.data[part]
  return (
    isSame('name', parts.name) &&
    isSame('onBehalfOf', parts.onBehalfOfName) &&
    (now.checks === kept.data.checks || parts.checks.includes(erasedMark)) &&
    now.opened === kept.data.opened &&
    (isSameVersion(kept.data, now) || parts.version?.includes(erasedMark) === true) &&
    isSameTakenOn(kept.data, parts)
  )
}

/** Each point taken on is there, under its name and with its reason; a name or a reason that an erasure emptied was not changed. True of what was sealed before these were. */
function isSameTakenOn({ takenOn }: Sealed, parts: ApprovalParts): boolean {
  if (takenOn === undefined) return true
  const now = digests(parts).takenOn ?? []
  return (
    now.length === takenOn.length &&
    now.every(({ point, name, reason }, index) => {
      const kept = takenOn.find((one) => one.point === point)
      const row = inOrder(parts.takenOn)[index]
      return (
        kept !== undefined && (row?.name === '' || name === kept.name) && (row?.reason === '' || reason === kept.reason)
      )
    })
  )
}

function inOrder(takenOn: readonly TakenOn[]): readonly TakenOn[] {
  return takenOn.toSorted((a, b) => (a.checkId < b.checkId ? -1 : 1))
}

/** Whether the version that a validation was of is still kept as it was then. True of what was sealed before versions were. */
export function isVersionAsSealed(parts: ApprovalParts, sealed: string): boolean {
  const kept = sealedSchema.safeParse(parsed(sealed))
  return kept.success && isSameVersion(kept.data, digests(parts))
}

function isSameVersion(kept: Sealed, now: Sealed): boolean {
  return kept.version === undefined || kept.version === now.version
}

function digests({ at, draftId, name, onBehalfOfName, checks, opened, takenOn, version }: ApprovalParts): Sealed {
  const digest = (part: string, value: unknown) =>
    createHash('sha256')
      .update(JSON.stringify([at, draftId, part, value]))
      .digest('hex')
  const rows = opened.map((one) => [one.checkKey, one.at]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return {
    name: digest('name', name),
    onBehalfOf: digest('onBehalfOf', onBehalfOfName),
    checks: digest('checks', checks),
    opened: digest('opened', rows),
    version: digest('version', version),
    takenOn: inOrder(takenOn).map((one) => ({
      point: digest('point', [one.checkId, one.staffId, one.at]),
      name: digest('taker', [one.checkId, one.name]),
      reason: digest('reason', [one.checkId, one.reason]),
    })),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
