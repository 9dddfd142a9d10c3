import type { FileControl, Meaning, ReadDescription } from '../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type LineGroup, moneyReader, seatsInCell } from '../wide/index.ts'
import type { ArticlesTable } from './articles-of-row.ts'
import type { NormalisedGroup } from './group-normaliser.ts'
import { isOfArticle } from './order-columns.ts'
import type { Unfolding } from './unfolding.ts'

type Articles = NonNullable<ArticlesTable['articles']>

/** Rows named in a sentence: enough to find the fault. */
const rowsNamed = 3

/**
 * The lines that the articles of a row are, each with its own place. What the articles of an order come to is compared with the total that its row says. `inner`
 * is what else is unfolded in them (the shares of a total that no price details), and all
 * there is where rows hold no articles.
 */
export function articleLines(
  description: ReadDescription,
  { articles, inner }: Pick<ArticlesTable, 'articles'> & { inner: Unfolding | null },
): Unfolding | null {
  if (articles === null) return inner
  const ownColumns = new Set(articles.columns)
  const totals = new OrderTotals(description.columns, articles)
  const rows = new Set<number>()
  const counted = { lines: 0, seats: 0 }
  let before = 0
  return {
    columns: inner?.columns ?? description.columns,
    given: inner?.given ?? [],
    unfold: (group) => {
      totals.add(group)
      if (inner !== null) return { ...inner.unfold(group), ownColumns }
      before += group.count
      return { ...asLines(group, before - group.count), ownColumns }
    },
    keep: (group) => {
      inner?.keep(group)
      const { seats } = seatsKept(group)
      counted.lines += group.kept.length
      counted.seats += seats
      for (const index of group.kept) rows.add(group.rows[index] ?? 0)
    },
    said: () => [
      {
        code: 'warning.article-columns',
        params: { articles: articles.most, rows: rows.size, ...counted, columns: quoted(articles.columns) },
      },
      ...totals.said(),
      ...(inner?.said() ?? []),
    ],
  }
}

function seatsKept({ kept, values }: NormalisedGroup): { seats: number } {
  const { values: each, codes } = values.quantity
  return { seats: kept.reduce((sum, line) => sum + Number(each[codes[line] ?? 0] ?? 1), 0) }
}

function asLines(group: RowGroup, before: number): LineGroup {
  const isFirst = Uint8Array.from(group.rows, (row, index) => (group.rows[index - 1] === row ? 0 : 1))
  const lines = Int32Array.from({ length: group.count }, (_, index) => before + index + 1)
  return { ...group, lines, isFirst, width: group.columns.length, refused: new Map(), corrections: [] }
}

/** Orders whose articles do not come to the total that their row says: fees, a discount, an article left out. */
class OrderTotals {
  readonly #total: ((cells: readonly string[]) => number | null) | null
  readonly #line: (cells: readonly string[]) => number | null
  readonly #differ = { rows: [] as number[], said: 0, made: 0 }
  #order: { row: number; said: number | null; made: number | null } | null = null

  constructor(columns: ReadDescription['columns'], articles: Articles) {
    const at = (meaning: Meaning, isOwn: boolean) => {
      const found = columns.findIndex(
        (column, index) => column.meaning === meaning && isOfArticle(index, articles) !== isOwn,
      )
      return found < 0 ? null : found
    }
    const reader = (money: number | null, unitPrice: number | null) => moneyReader(columns, { money, unitPrice })
    const [total, fees, quantity] = [at('orderTotalCents', true), at('feesCents', true), at('quantity', false)]
    const [price, unit] = [at('priceCents', false), at('unitPriceCents', false)]
    const money = reader(price, unit)
    const [whole, extra] = [reader(total, null), reader(fees, null)]
    this.#total =
      total === null || (price === null && unit === null)
        ? null
        : (cells) => {
            const said = whole(cells).cents
            return said === null ? null : said - (extra(cells).cents ?? 0)
          }
    this.#line = (cells) => {
      const { cents, unitCents } = money(cells)
      if (cents !== null || unitCents === null) return cents
      const seats = quantity === null ? null : seatsInCell(cells[quantity] ?? '')
      return unitCents * (seats?.kind === 'seats' ? seats.seats : 1)
    }
  }

  add(group: RowGroup): void {
    if (this.#total === null) return
    for (let index = 0; index < group.count; index++) {
      const [row, cells] = [group.rows[index] ?? 0, cellsOf(group, index)]
      if (this.#order?.row !== row) {
        this.#settle()
        this.#order = { row, said: this.#total(cells), made: 0 }
      }
      const cents = this.#line(cells)
      if (this.#order !== null && this.#order.made !== null)
        this.#order.made = cents === null ? null : this.#order.made + cents
    }
  }

  #settle(): void {
    const { row, said, made } = this.#order ?? { row: 0, said: null, made: null }
    if (said === null || made === null || said === made) return
    this.#differ.rows.push(row)
    this.#differ.said += said
    this.#differ.made += made
  }

  said(): FileControl['warnings'] {
    this.#settle()
    this.#order = null
    const { rows, said, made } = this.#differ
    if (rows.length === 0) return []
    const named = rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? '…' : '')
    const params = { count: rows.length, rows: named, said: said / 100, made: made / 100 }
    return [{ code: 'warning.articles-total-differs', params }]
  }
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `« ${name} »`).join(', ')
}
