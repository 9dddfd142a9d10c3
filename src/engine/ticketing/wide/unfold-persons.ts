import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type LineGroup, lineGroup } from './line-group.ts'
import { moneyReader } from './money-reader.ts'
import type { PersonColumns, PersonsPlan } from './persons-plan.ts'
import { type RowMoney, splitMoney } from './row-money.ts'
import { seatsInCell } from './seats-in-cell.ts'
import { WideFacts } from './wide-facts.ts'

const names = ['lastName', 'firstName', 'fullName'] as const
/** What an order says of whom to write to: it is of the first person that it names, not of those who come along. */
const contact: ReadonlySet<Meaning> = new Set<Meaning>([
  ...(['email', 'phone', 'mobile', 'customerNumber', 'title', 'gender', 'birthDate', 'street', 'street2'] as const),
  ...(['postcode', 'city', 'permissionEmail', 'permissionSms', 'optOutEmail', 'noContact'] as const),
])

interface Line {
  source: number
  cells: readonly string[]
  person: PersonColumns | null
  isFirst: boolean
  seats: number
  cents: number | null
}

/** Unfolds the groups of a file whose rows name several persons: one line and one seat each, the money of the row once. */
export class PersonUnfolder {
  readonly facts = new WideFacts()
  readonly columns: ReadColumn[]
  readonly #plan: PersonsPlan
  readonly #money: (cells: readonly string[]) => RowMoney
  /** Columns of the file that speak of the first person alone. */
  readonly #contact: readonly number[]
  #lines = 0

  constructor(columns: readonly ReadColumn[], plan: PersonsPlan) {
    this.#plan = plan
    this.#money = moneyReader(columns, { money: plan.money, unitPrice: null })
    this.#contact = plan.hasBuyer ? [] : columns.flatMap(({ meaning }, at) => (contact.has(meaning) ? [at] : []))
    const isRead = new Set([plan.total, plan.money, ...this.#contact])
    const isName = (meaning: Meaning) => !plan.hasBuyer && (names as readonly Meaning[]).includes(meaning)
    this.columns = [
      ...columns.map((column, index) =>
        isRead.has(index) || isName(column.meaning) ? { ...column, meaning: 'unknown' as const } : column,
      ),
      made('quantity', { type: 'integer', format: null }),
      made('priceCents', { type: 'money', format: 'cents' }),
      ...(plan.hasBuyer ? [] : names.map((name) => made(name, { type: 'text', format: null }))),
      ...this.#contact.flatMap((at) => columns[at] ?? []),
    ]
  }

  unfold(group: RowGroup): LineGroup {
    const lines: Line[] = []
    const refused = new Map<number, string>()
    for (let source = 0; source < group.count; source++) {
      const cells = cellsOf(group, source)
      const own = this.#linesOf(cells, source)
      if (own.length === 0) refused.set(lines.length, 'row-without-seats')
      else this.#settle(own, cells, group.rows[source] ?? 0)
      lines.push(...(own.length > 0 ? own : [{ source, cells, person: null, isFirst: true, seats: 0, cents: null }]))
    }
    const before = this.#lines
    this.#lines += lines.length
    const sources = Int32Array.from(lines, ({ source }) => source)
    return lineGroup(group, { sources, made: this.#made(lines), refused, corrections: [], before })
  }

  /** One line a person named; one for all of them where a buyer is. What the row counts beyond them has no name. */
  #linesOf(cells: readonly string[], source: number): Line[] {
    const { persons, hasBuyer, isBuyerFirst, total } = this.#plan
    const named = persons.filter((person) => names.some((name) => textAt(cells, person[name]) !== ''))
    const said = total === null ? null : seatsInCell(cells[total] ?? '')
    const whole = said?.kind === 'seats' ? said.seats : null
    const seats = Math.max(whole ?? 0, named.length + (isBuyerFirst ? 1 : 0))
    if (seats === 0) return []
    const line = { source, cells, cents: null }
    const [first = null, ...others] = hasBuyer ? [] : named
    return [
      { ...line, person: first, isFirst: true, seats: seats - others.length },
      ...others.map((person) => ({ ...line, person, isFirst: false, seats: 1 })),
    ]
  }

  #settle(lines: readonly Line[], cells: readonly string[], row: number): void {
    const money = this.#money(cells)
    const { prices, how } = splitMoney(
      lines.map(({ seats }) => ({ seats, priceCents: null })),
      money,
    )
    if (how === 'shared') this.facts.note('warning.row-money-shared', row)
    for (const [place, line] of lines.entries()) line.cents = prices[place] ?? null
  }

  #made(lines: readonly Line[]): string[][] {
    const { hasBuyer } = this.#plan
    return [
      lines.map(({ seats }) => String(seats)),
      lines.map(({ cents }) => (cents === null ? '' : String(cents))),
      ...(hasBuyer ? [] : names.map((name) => lines.map(({ cells, person }) => textAt(cells, person?.[name] ?? null)))),
      ...this.#contact.map((at) => lines.map(({ cells, isFirst }) => (isFirst ? (cells[at] ?? '') : ''))),
    ]
  }
}

function textAt(cells: readonly string[], at: number | null): string {
  return at === null ? '' : (cells[at] ?? '').trim()
}

function made(meaning: Meaning, kind: Pick<ReadColumn, 'type' | 'format'>): ReadColumn {
  return { name: '', meaning, ...kind, confidence: 1, samples: [] }
}
