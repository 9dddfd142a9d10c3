import { normaliseHeader } from '../layouts/index.ts'
import type { TableRow } from '../read/index.ts'
import { type ListedSeats, labelKey, readSeatsList } from '../wide/index.ts'
import type { ArticlesTable } from './articles-of-row.ts'
import { readByBatches } from './read-by-batches.ts'

/** A table in which the tariffs that a cell lists have columns of their own. */
export interface DetailedTable extends ArticlesTable {
  /** The column whose cells list seats by tariff, and the columns made of it, in their order at the end of the header; null for nearly any file. */
  detail: { column: string; tariffs: string[] } | null
}

/** Rows looked at before all of them are. */
const rowsTried = 40
/** Share of the filled cells that have to be such lists, and of their parts that have to be surely tariffs. */
const leastShare = 0.9
/** More names than this are no tariffs. */
const mostTariffs = 20

/** Names of a column whose first cells may be blank, and which may list seats all the same. */
const mayList = /detail|billet|place|entree|tarif|article|produit|panier|commande|reservation|ticket/

/**
 * Sets out the seats that the cells of a column list by tariff (« 2 x Plein (19,00 €) + 1 x Réduit (12,50 €) ») in columns named as the tariffs are: they
 * are then read as if the list had one column a tariff. Nothing changes where no column does. A cell that is no such list stands as it is in
 * the first of them: its row is set aside, and named.
 */
export async function withDetail(table: ArticlesTable): Promise<DetailedTable> {
  const found = table.isNamed && mayDetail(table) ? await detailOf(table) : null
  if (found === null) return { ...table, detail: null }
  const { at, labels } = found
  const places = new Map([...labels.keys()].map((key, place) => [key, place]))
  const tariffs = [...labels.values()]
  const header = [...table.header, ...tariffs]

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for await (const batch of table.batches()) yield batch.map((row) => detailed(row))
  }

  function detailed(row: TableRow): TableRow {
    if (row.problem === 'more-cells') return row
    const own = table.header.map((_, place) => row.cells[place] ?? '')
    const seats = tariffs.map(() => '')
    const cell = own[at] ?? ''
    const listed = readSeatsList(cell)
    if (listed === null) seats[0] = cell
    for (const { seats: count, label } of listed ?? []) {
      const place = places.get(labelKey(label)) ?? 0
      seats[place] = String(Number(seats[place] ?? 0) + count)
    }
    return { ...row, cells: [...own, ...seats] }
  }

  const detail = { column: table.header[at] ?? '', tariffs }
  const shapes = [...table.shapes, ...tariffs.map(() => null)]
  return { ...table, header, shapes, detail, batches, ...readByBatches(header.length, batches) }
}

function mayDetail({ header, firstCells }: ArticlesTable): boolean {
  return header.some((name, at) => {
    const cell = (firstCells[at] ?? '').trim()
    return cell === '' ? mayList.test(normaliseHeader(name)) : isSurelyList(cell)
  })
}

function isSurelyList(cell: string): boolean {
  return readSeatsList(cell)?.every(({ isSure }) => isSure) === true
}

interface Detail {
  at: number
  /** By their key, as they are first written. */
  labels: Map<string, string>
}

async function detailOf({ header, rows }: ArticlesTable): Promise<Detail | null> {
  const tallies = header.map(() => new DetailTally())
  let count = 0
  for await (const { cells } of rows()) {
    count += 1
    for (const [at, tally] of tallies.entries()) tally.add(cells[at] ?? '')
    if (count === rowsTried && !tallies.some((tally) => tally.isDetail)) return null
  }
  const at = tallies.findIndex((tally) => tally.isDetail)
  const tally = tallies[at]
  return tally === undefined ? null : { at, labels: tally.labels }
}

/** What the cells of a column list. */
class DetailTally {
  readonly labels = new Map<string, string>()
  #filled = 0
  #lists = 0
  #several = 0
  #parts = 0
  #sure = 0

  add(cell: string): void {
    if (cell.trim() === '' || this.labels.size > mostTariffs) return
    this.#filled += 1
    const listed = readSeatsList(cell)
    if (listed === null) return
    this.#lists += 1
    if (listed.length > 1) this.#several += 1
    for (const part of listed) this.#addPart(part)
  }

  #addPart({ label, isSure }: ListedSeats): void {
    this.#parts += 1
    if (isSure) this.#sure += 1
    const key = labelKey(label)
    if (!this.labels.has(key)) this.labels.set(key, label)
  }

  /** True where nearly each cell is a list of tariffs, and some list two: « 2 adultes » alone is a number of seats. */
  get isDetail(): boolean {
    const { size } = this.labels
    return (
      this.#several > 0 &&
      size > 1 &&
      size <= mostTariffs &&
      this.#lists >= this.#filled * leastShare &&
      this.#sure >= this.#parts * leastShare
    )
  }
}
