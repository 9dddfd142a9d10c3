import { AppError, type SaleTerms, saleTermsSchema } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { writtenTerms } from '../house/sale-terms.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'

interface SaidTerms {
  /** All performances of a show, by its key in the ticketing files or its record's, or one performance: exactly one of both. */
  readonly showKey?: string | null | undefined
  readonly performanceKey?: string | null | undefined
  readonly terms: SaleTerms
  readonly by: string
}

/**
 * Keeps whose receipts a show or a performance makes (P10), as a person says it; the last word on a performance holds. Receipts of the
 * house, fill rates and forecasts follow. Answers of how many performances it was said. Throws `show-not-found`, and `usage` for a
 * performance that is not there or terms that do not hold together.
 */
export async function saySaleTerms(house: House, said: SaidTerms): Promise<{ performances: number }> {
  const { showKey = null, performanceKey = null, by } = said
  if ((showKey === null) === (performanceKey === null))
    throw new AppError('usage', { detail: 'showKey | performanceKey' })
  const read = saleTermsSchema.safeParse(said.terms)
  if (!read.success) throw new AppError('usage', { detail: String(read.error.issues[0]?.path.join('.')) })
  const showKeys = showKey === null ? [] : await soldAs(house, showKey)
  const performances = await countPerformances(house, { showKeys, performanceKey })
  if (performances === 0 && showKey !== null) throw new AppError('show-not-found', { key: showKey })
  if (performances === 0) throw new AppError('usage', { detail: performanceKey ?? '' })
  const { kind, ownShare, isElsewhere } = read.data
  await house.folder.app.transaction().execute(async (transaction) => {
    const said = { terms: writtenTerms(read.data), said_by: by, said_at: new Date().toISOString() }
    await transaction
      .insertInto('sale_terms')
      .values(
        performanceKey === null
          ? showKeys.map((key) => ({ ...said, show_key: key, performance_id: null }))
          : [{ ...said, show_key: null, performance_id: performanceKey }],
      )
      .execute()
    await writeJournal(transaction, {
      who: by,
      action: 'sale-terms-said',
      params: { of: showKey ?? performanceKey, kind, ownShare, isElsewhere: isElsewhere ? 'yes' : 'no' },
    })
  })
  return { performances }
}

/** The keys under which a show is sold: its own, or those of the show whose record has it (« didon » for « didon-une-veillee »). */
async function soldAs(house: House, showKey: string): Promise<readonly string[]> {
  if ((await countPerformances(house, { showKeys: [showKey], performanceKey: null })) > 0) return [showKey]
  return ticketingKeys(await listProgramme(house, new Date().toISOString().slice(0, 10)), showKey)
}

async function countPerformances(
  house: House,
  { showKeys, performanceKey }: { showKeys: readonly string[]; performanceKey: string | null },
): Promise<number> {
  const warehouse = await house.warehouse()
  const [found] = await warehouse.run(
    `SELECT count(*) AS n FROM performance
     WHERE list_contains(string_split($showKeys, ','), show_key) OR performance_id = $performanceKey`,
    { params: { showKeys: showKeys.join(','), performanceKey } },
  )
  return Number(found?.n ?? 0)
}
