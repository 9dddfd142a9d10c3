import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import type { ArticlesTable } from './articles-of-row.ts'

type Articles = NonNullable<ArticlesTable['articles']>

const ofMoney = new Set<Meaning>(['priceCents', 'unitPriceCents', 'receiptsCents'])

/** True for a column that says the same thing of each article of a row. */
export function isOfArticle(index: number, { from, columns }: Articles): boolean {
  return index >= from && index < from + columns.length
}

/**
 * What stands once for all the articles of a row is of the order: its amount is no price of one of them, and its number of seats is theirs together. An article that has
 * a moment of its own is the show of it, where no column is. A meaning that a person gave is theirs to give.
 */
export function withOrderColumns(columns: readonly ReadColumn[], articles: Articles): ReadColumn[] {
  const ofArticle = (...meanings: Meaning[]) =>
    columns.findIndex(({ meaning }, index) => meanings.includes(meaning) && isOfArticle(index, articles))
  const isNamed = columns.some(({ meaning }) => meaning === 'showTitle' || meaning === 'showAndDate')
  const show = isNamed || ofArticle('startsAt') < 0 ? -1 : ofArticle('productType')
  return columns.map((column, index) => {
    if (column.confidence === 1) return column
    if (index === show) return { ...column, meaning: 'showTitle' }
    if (isOfArticle(index, articles)) return column
    if (ofMoney.has(column.meaning)) return { ...column, meaning: 'orderTotalCents' }
    return column.meaning === 'quantity' && ofArticle('quantity') >= 0 ? { ...column, meaning: 'unknown' } : column
  })
}
