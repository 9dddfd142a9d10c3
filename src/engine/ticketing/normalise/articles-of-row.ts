import { normaliseHeader } from '../layouts/index.ts'
import type { TableRow } from '../read/index.ts'
import type { TableShape } from '../recognise/index.ts'
import { personHeading } from '../wide/index.ts'
import type { BandedTable } from './banded-rows.ts'
import { readByBatches } from './read-by-batches.ts'

/** A table of which each row is one article of an order, where a row of its file holds several. */
export interface ArticlesTable extends BandedTable {
  /** How many articles a row has room for, what is said of each, and the place of the first of these columns; null for nearly any file. */
  articles: { most: number; columns: string[]; from: number } | null
  /** What the table is known again by: its columns as its file has them. */
  shape: TableShape
}

/** One column of a numbered group: « Séance 2 » is the second « Séance ». */
interface Numbered {
  stem: string
  rank: number
}

/** The columns of the articles of a row, by their place. */
interface Groups {
  /** What is said of each article, as its column is called without its number. */
  names: string[]
  /** By article, then in the order of `names`. */
  places: number[][]
  /** Which of the names tell what is sold: an article without any is none, whatever zeros stand beside. */
  telling: number[]
}

/** More articles than this are something else: the days of a month, the seats of a row. */
const mostRanks = 30
const ofShow =
  /^(?:line |order |product )?(?:articles?|produits?|products?|items?|spectacles?|evenements?|events?|manifestations?|concerts?|titres?|shows?)\b/
const ofMoment = /^(?:seances?|dates?|representations?|moments?)\b/
const ofTariff = /^(?:tarifs?|categories?|types?)\b/
const ofSeats = /(?:^|\b)(?:qte|qtes|quantites?|quantity|qty|nb|nbre|nombre|places?)\b/
const ofMoney = /(?:^|\b)(?:pu|prix|price|montants?|total)\b/

/**
 * Sets under one another the articles that one row of an order holds side by side (« Article 1 | Séance 1 | Tarif 1 | Qté 1 | PU 1 | Article 2 … »): each then is
 * a row, beside all that its order says. Read by columns alone, the second and the third were lost. Nothing changes where no such groups stand.
 */
export function withArticles(table: BandedTable, { areRowsWhole }: { areRowsWhole: boolean }): ArticlesTable {
  const shape = { header: table.header, isNamed: table.isNamed, shapes: table.shapes }
  const groups = table.isNamed && !areRowsWhole ? groupsOf(table.header) : null
  if (groups === null) return { ...table, shape, articles: null }
  const { names, places } = groups
  const isOfArticle = new Set(places.flat())
  const at = Math.min(...isOfArticle)
  const own = (from: number, to: number) =>
    table.header.flatMap((_, index) => (index >= from && index < to && !isOfArticle.has(index) ? [index] : []))
  const [before, after] = [own(0, at), own(at, table.header.length)]
  const nameAt = (index: number) => table.header[index] ?? ''
  const header = [...before.map(nameAt), ...names, ...after.map(nameAt)]
  const shapeAt = (index: number) => table.shapes[index] ?? null
  const shapes = [...before.map(shapeAt), ...(places[0] ?? []).map(shapeAt), ...after.map(shapeAt)]

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for await (const batch of table.batches()) yield batch.flatMap((row) => articlesOf(row))
  }

  /** A row that has no article stays one, and is set aside for what it lacks; so does one whose cells may have moved. */
  function articlesOf(row: TableRow): TableRow[] {
    if (row.problem === 'more-cells') return [row]
    const cell = (index: number) => row.cells[index] ?? ''
    const filled = places.filter((group) => isFilled(group.map(cell)))
    return (filled.length > 0 ? filled : places.slice(0, 1)).map((group) => ({
      ...row,
      cells: [...before.map(cell), ...group.map(cell), ...after.map(cell)],
    }))
  }

  function isFilled(cells: readonly string[]): boolean {
    return cells.some((cell, place) =>
      groups?.telling.includes(place) ? cell.trim() !== '' : !/^[\s0.,€-]*$/.test(cell),
    )
  }

  const articles = { most: places.length, columns: names, from: before.length }
  const firstCells = [...before, ...(places[0] ?? []), ...after].map((index) => table.firstCells[index] ?? '')
  return { ...table, shape, header, shapes, firstCells, articles, batches, ...readByBatches(header.length, batches) }
}

/** The numbered groups of a header: at least two articles, of which the same is said, and which a row can sell. */
function groupsOf(header: readonly string[]): Groups | null {
  const byStem = new Map<string, Map<number, number>>()
  const repeated = repeatedHeadings(header)
  for (const [index, name] of header.entries()) {
    const numbered = numberedHeading(name) ?? repeated.get(index) ?? null
    if (numbered === null) continue
    const ranks = byStem.get(numbered.stem) ?? new Map<number, number>()
    if (ranks.has(numbered.rank)) return null
    byStem.set(numbered.stem, ranks.set(numbered.rank, index))
  }
  for (const [index, name] of header.entries()) {
    // « Article | Article 2 | Article 3 »: the first bears no number.
    const ranks = byStem.get(normaliseHeader(name))
    if (ranks !== undefined && !ranks.has(1)) ranks.set(1, index)
  }
  const most = [...byStem.values()].reduce((highest, ranks) => Math.max(highest, contiguous(ranks)), 0)
  const stems = [...byStem].filter(([, ranks]) => contiguous(ranks) === most)
  if (most < 2 || most > mostRanks || !areArticles(stems.map(([stem]) => stem))) return null
  return {
    names: stems.map(([stem, ranks]) => withoutNumber(header[ranks.get(1) ?? 0] ?? stem)),
    places: Array.from({ length: most }, (_, rank) => stems.map(([, ranks]) => ranks.get(rank + 1) ?? 0)),
    telling: stems.flatMap(([stem], place) => (isTelling(stem) ? [place] : [])),
  }
}

/** « Article 1 – nom » tells what is sold; « Article 1 – quantité », how many of it. */
function isTelling(stem: string): boolean {
  return [ofShow, ofMoment, ofTariff].some((of) => of.test(stem)) && !ofSeats.test(stem) && !ofMoney.test(stem)
}

/** How many ranks there are, where they run from 1 without a gap; else none. */
function contiguous(ranks: ReadonlyMap<number, number>): number {
  return Array.from({ length: ranks.size }, (_, rank) => ranks.has(rank + 1)).every(Boolean) ? ranks.size : 0
}

/** A show of which something more is said, or a tariff and its seats: « Adresse 1 », « Contact 2 », « Prix 1 » alone sell nothing. */
function areArticles(stems: readonly string[]): boolean {
  const has = (of: RegExp) => stems.some((stem) => of.test(stem))
  if (stems.some((stem) => ofShow.test(stem) && isTelling(stem)))
    return [ofMoment, ofTariff, ofSeats, ofMoney].some(has)
  return has(ofSeats) && (has(ofTariff) || has(ofMoment))
}

function numberedHeading(name: string): Numbered | null {
  if (personHeading(name) !== null) return null
  const text = normaliseHeader(name)
  const numbers = [...text.matchAll(number)]
  const [found] = numbers
  if (found === undefined || numbers.length > 1) return null
  const stem = text
    .replace(number, ' ')
    .replace(/[\s\-–:#().]+/g, ' ')
    .trim()
  return stem === '' ? null : { stem, rank: Number(found[1]) }
}

/** « Article | Qté | Article | Qté », by place: the same names again tell the second article. Each heading is looked at once: a hostile file has many. */
function repeatedHeadings(header: readonly string[]): Map<number, Numbered> {
  const places = Map.groupBy(header.keys(), (index) => normaliseHeader(header[index] ?? ''))
  places.delete('')
  return new Map(
    [...places].flatMap(([stem, same]) =>
      same.length < 2 ? [] : same.map((index, before) => [index, { stem, rank: before + 1 }] as const),
    ),
  )
}

/** A number that is not of a price, an age or a year: one or two digits, alone or right after a word. */
const number = /(?<![\d.,-])(?:n° ?|#)?(\d{1,2})(?![\d.,]| ?(?:€|eur|ans?\b|h\b|places?\b))/g

function withoutNumber(name: string): string {
  return name
    .replace(/[\s_]*(?:n°|#)?\s*\d{1,2}(?!\d)/, '')
    .replace(/^[\s\-–:_()]+|[\s\-–:_(]+$/g, '')
    .trim()
}
