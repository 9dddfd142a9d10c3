import { dayOf, nbsp } from '../draft/typography.ts'
import type { ReleaseHead } from './export-options.ts'

/** The head of a press release that leaves on `day` (`YYYY-MM-DD`) from `city`: newsrooms look for what it is, whence and of when. */
export function releaseHead({
  city,
  day,
}: {
  readonly city: string | null | undefined
  readonly day: string
}): ReleaseHead {
  const { number, month, year } = dayOf(day)
  const told = `le ${number}${nbsp}${month} ${year}`
  return { kind: 'Communiqué de presse', dateline: city ? `${city}, ${told}` : told.replace(/^l/u, 'L') }
}
