import type { Said, ShowRecord } from '../../../contract/index.ts'
import { daysBetween } from '../../days/index.ts'
import { isOpenToAll } from '../../programme/index.ts'

/** To whom a planned text goes, and when. */
export interface PlannedMailing {
  readonly draftId: string
  readonly title: string
  /** `YYYY-MM-DD…`, local. */
  readonly plannedFor: string
  /** How its list is addressed, and the exact addresses; null for what is published, not sent. */
  readonly list: { readonly channel: string; readonly addresses: ReadonlySet<string> } | null
}

/** A planned text with what its warnings are counted from. */
export interface PlannedFacts extends PlannedMailing {
  readonly show: ShowRecord
  /** Performances of the show with no seat left in the sales, by their start (`YYYY-MM-DDTHH:MM`). */
  readonly soldOut: ReadonlySet<string>
  /** Checks that would block it that day and do not today: their codes. */
  readonly ages: readonly string[]
  readonly isApproved: boolean
  readonly isInSchoolHolidays: boolean
  readonly isToGroups: boolean
  readonly isExported: boolean
}

/** What would be wrong the day that a text is planned for; none of it blocks. `asOf`, `spacingDays`: days. */
export function planWarnings(
  text: PlannedFacts,
  { others, asOf, spacingDays }: { others: readonly PlannedMailing[]; asOf: string; spacingDays: number },
): Said[] {
  const day = text.plannedFor.slice(0, 10)
  if (text.isExported) return []
  if (day < asOf) return [{ code: 'plan.overdue', params: {} }]
  const state = text.isApproved ? [] : [{ code: 'plan.not-approved', params: { days: daysBetween(asOf, day) } }]
  const isNear = daysBetween(asOf, day) <= nearDays
  return [
    ...sameReaders(text, { others, spacingDays }),
    ...ofTheShow(text, day),
    ...(text.isToGroups && text.isInSchoolHolidays ? [{ code: 'plan.school-holidays', params: {} }] : []),
    ...agedCodes(text.ages).map((code): Said => ({ code, params: {} })),
    ...(isNear ? state : []),
  ]
}

/** From so many days before, a text that nobody has validated is worth a word. */
const nearDays = 3

function sameReaders(
  text: PlannedFacts,
  { others, spacingDays }: { others: readonly PlannedMailing[]; spacingDays: number },
): Said[] {
  const { list } = text
  if (list === null) return []
  return others.flatMap((other): Said[] => {
    if (other.draftId === text.draftId || other.list?.channel !== list.channel) return []
    if (!areNear(text, other, spacingDays)) return []
    const theirs = other.list.addresses
    const addresses = [...list.addresses].filter((address) => theirs.has(address)).length
    if (addresses === 0) return []
    return [
      { code: 'plan.same-readers', params: { addresses, other: other.title, onDay: other.plannedFor.slice(0, 10) } },
    ]
  })
}

/** Whether two texts go out within fewer than so many days of one another. */
export function areNear(
  one: Pick<PlannedMailing, 'plannedFor'>,
  other: Pick<PlannedMailing, 'plannedFor'>,
  days: number,
): boolean {
  return Math.abs(daysBetween(one.plannedFor, other.plannedFor)) < days
}

function ofTheShow({ show, soldOut }: PlannedFacts, day: string): Said[] {
  const open = show.performances.filter(isOpenToAll)
  const left = open.filter(({ startsAt }) => startsAt.slice(0, 10) >= day)
  const warnings: Said[] = []
  if (open.length > 0 && left.length === 0) warnings.push({ code: 'plan.show-over', params: {} })
  const isSoldOut = ({ startsAt, availability }: (typeof open)[number]) =>
    (availability ?? show.availability) === 'soldOut' || soldOut.has(startsAt.slice(0, 16))
  if (left.length > 0 && left.every(isSoldOut)) warnings.push({ code: 'plan.sold-out', params: {} })
  if (show.onSaleFrom && show.onSaleFrom.slice(0, 10) > day)
    warnings.push({ code: 'plan.before-sale', params: { saleDay: show.onSaleFrom.slice(0, 10) } })
  return warnings
}

const seatsTooOld: ReadonlySet<string> = new Set(['availability-expired', 'availability-record-expired'])

/** What each check that ages says of a day to come; any other is told without its detail. That a show is over is told apart. */
function agedCodes(codes: readonly string[]): string[] {
  const told = codes.filter((code) => code !== 'show-is-over')
  return [...new Set(told.map((code) => (seatsTooOld.has(code) ? 'plan.seats-will-age' : 'plan.would-block')))]
}
