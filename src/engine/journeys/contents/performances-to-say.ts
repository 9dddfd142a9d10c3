import type { Brief, MissingFact, ShowRecord } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { performancesBeyond } from '../programme/ticketing-performances.ts'

/**
 * The performances to come that the ticketing files know and the record does not: no text can say them before they are taken into
 * the record. Said first where the brief is about some of them.
 */
export async function performancesToSay(
  house: House,
  {
    show,
    brief,
    asOf,
  }: { readonly show: ShowRecord; readonly brief: Pick<Brief, 'performances'>; readonly asOf: string },
): Promise<MissingFact[]> {
  const { lacking, differing } = await performancesBeyond(house, { show, asOf })
  const named = new Set((brief.performances ?? []).map((start) => start.slice(0, 16)))
  const asked = lacking.filter(({ startsAt }) => named.has(startsAt))
  return [
    ...(asked.length > 0
      ? [{ code: 'performances-asked-unknown', params: { count: asked.length, of: named.size }, blocks: false }]
      : lacking.length > 0
        ? [{ code: 'performances-unknown', params: { count: lacking.length }, blocks: false }]
        : []),
    ...differing.map(({ startsAt, known }) => ({
      code: 'performance-hour-differs',
      params: { day: startsAt.slice(0, 10), hour: hourOf(startsAt), known: hourOf(known) },
      blocks: false,
    })),
  ]
}

/** « 19 h 30 » */
function hourOf(start: string): string {
  const [hour = '', minute = ''] = start.slice(11, 16).split(':')
  return `${Number(hour)} h${minute === '00' ? '' : ` ${minute}`}`
}
