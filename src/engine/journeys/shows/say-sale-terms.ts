import { AppError, type SaleTerms, saleTermsSchema } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { writtenTerms } from '../house/sale-terms.ts'

interface SaidTerms {
  /** All performances of a show, by its key in the ticketing files, or one performance: exactly one of both. */
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
  const warehouse = await house.warehouse()
  const [found] = await warehouse.run(
    'SELECT count(*) AS n FROM performance WHERE show_key = $showKey OR performance_id = $performanceKey',
    { params: { showKey, performanceKey } },
  )
  const performances = Number(found?.n ?? 0)
  if (performances === 0 && showKey !== null) throw new AppError('show-not-found', { key: showKey })
  if (performances === 0) throw new AppError('usage', { detail: performanceKey ?? '' })
  const { kind, ownShare, isElsewhere } = read.data
  await house.folder.app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('sale_terms')
      .values({
        show_key: showKey,
        performance_id: performanceKey,
        terms: writtenTerms(read.data),
        said_by: by,
        said_at: new Date().toISOString(),
      })
      .execute()
    await writeJournal(transaction, {
      who: by,
      action: 'sale-terms-said',
      params: { of: showKey ?? performanceKey, kind, ownShare, isElsewhere: isElsewhere ? 'yes' : 'no' },
    })
  })
  return { performances }
}
