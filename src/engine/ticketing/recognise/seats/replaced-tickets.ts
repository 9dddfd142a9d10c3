import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { readStatus } from '../../clean/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { leastRows } from '../settle-input.ts'

/** Of the tickets under one word, those that another must replace. */
const leastShare = 0.9
/** Digits of a ticket's number, at least, before it is looked for among other numbers. */
const fewestDigits = 4

const saysReplaced = new Set<Meaning>(['unknown', 'remark', 'replacesTicket'])

/** A row: its state as written, its ticket's number, and the numbers that its other columns tell. */
interface TicketRow {
  state: string
  ticket: string
  told: readonly string[]
}

/**
 * The columns, that of a state with the words of it that no lexicon knows and whose tickets other rows replace (« Reporté », with « Remplacé par » or, on the
 * row of the new ticket, « Rempl. 11850 »): such a ticket is no seat of its own, or a postponed evening would be counted on both its days.
 */
export function withReplaced(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const at = columns.findIndex(({ meaning }) => meaning === 'status' || meaning === 'operation')
  const state = columns[at]
  const ticket = columns.findIndex(({ meaning }) => meaning === 'ticketNumber')
  if (first === null || state === undefined || state.legend !== undefined || ticket < 0) return [...columns]
  // In nearly every file each state is known, and no row is looked at.
  const words = new Set(textsOfColumn(first, at).map((word) => word.trim()))
  const unknown = [...words].filter((word) => word !== '' && readStatus(word) === null)
  if (unknown.length === 0) return [...columns]
  const others = columns.flatMap(({ meaning }, index) => (saysReplaced.has(meaning) ? [index] : []))
  const rows = rowsOf(first, { state: at, ticket, others })
  const replaced = unknown.filter((word) => areReplaced(rows, word))
  if (replaced.length === 0) return [...columns]
  const legend = Object.fromEntries(replaced.map((word) => [word, 'remplacé']))
  return columns.map((column, index) => (index === at ? { ...column, legend, legendBy: 'replaced' } : column))
}

function rowsOf(
  first: RowGroup,
  { state, ticket, others }: { state: number; ticket: number; others: readonly number[] },
): TicketRow[] {
  const [states, tickets] = [textsOfColumn(first, state), textsOfColumn(first, ticket)]
  const telling = others.map((at) => textsOfColumn(first, at))
  return states.map((word, row) => {
    const told = telling.flatMap((texts) => (texts[row] ?? '').match(/[\p{L}\d-]+/gu) ?? [])
    return {
      state: word.trim(),
      ticket: (tickets[row] ?? '').trim(),
      told: told.filter((text) => (text.match(/\d/g) ?? []).length >= fewestDigits),
    }
  })
}

/** Whether nearly each ticket under that word names one under another word, or is named by one, and hardly two the same. */
function areReplaced(rows: readonly TicketRow[], word: string): boolean {
  const own = rows.filter(({ state }) => state === word)
  const others = rows.filter(({ state }) => state !== word && readStatus(state) === 'sold')
  const numbers = new Set(others.map(({ ticket }) => ticket))
  const named = new Map(others.flatMap(({ told, ticket }) => told.map((number) => [number, ticket] as const)))
  const instead = own.flatMap((row) => row.told.find((number) => numbers.has(number)) ?? named.get(row.ticket) ?? [])
  const isOneEach = new Set(instead).size >= instead.length * leastShare
  return own.length >= leastRows && instead.length >= own.length * leastShare && isOneEach
}
