import type { FigureResult, Today } from '../../../contract/index.ts'
import { addDays } from '../../days/index.ts'
import { figuresOf } from '../figures/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord } from '../programme/index.ts'
import { today } from '../today/index.ts'

const keys = ['tickets', 'receipts'] as const
const daysOfWeek = 7

/** A stretch of days, both included. */
export interface Stretch {
  first: string
  last: string
}

/** All that a week's letter rests on. */
export interface WeekFacts {
  asOf: string
  dataUntil: string | null
  houseName: string | null
  /** The last seven whole days that the files tell, and the seven before; null where no file dates a sale. */
  sold: { week: Stretch; figures: FigureResult[]; before: FigureResult[] } | null
  today: Today
}

/** Reads them as of a day. Throws `no-data`. */
export async function weekFacts(house: House, { asOf, lang }: { asOf: string; lang: 'fr' | 'en' }): Promise<WeekFacts> {
  const marts = await house.marts(asOf)
  const { dataUntil } = marts.data
  const week = dataUntil === null ? null : weekUntil(earlier(addDays(asOf, -1), dataUntil.slice(0, 10)))
  const figuresIn = async ({ first, last }: Stretch) =>
    await figuresOf(house, marts, { keys, lang, conditions: [{ dimension: 'purchaseDay', values: [first, last] }] })
  const [figures, before, now, record] = await Promise.all([
    week === null ? [] : figuresIn(week),
    week === null ? [] : figuresIn(weekUntil(addDays(week.first, -1))),
    today(house, { asOf, lang }),
    houseRecord(house),
  ])
  const sold = week === null ? null : { week, figures, before }
  return { asOf, dataUntil, houseName: record?.name ?? null, sold, today: now }
}

function weekUntil(last: string): Stretch {
  return { first: addDays(last, 1 - daysOfWeek), last }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
