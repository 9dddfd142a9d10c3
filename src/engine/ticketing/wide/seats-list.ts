import { isTariffHeading, readHeading } from './heading.ts'
import { plain } from './plain.ts'

/** One of the tariffs that a cell lists with their seats: « 2 x Plein (19,00 €) + 1 x Réduit (12,50 €) ». */
export interface ListedSeats {
  seats: number
  /** The tariff as written, with its price where it has one. */
  label: string
  /** True where the cell counts it with a sign (« 2 x Plein »), gives its price, or calls it as tariffs are called: « 12 rue des Lilas » does none. */
  isSure: boolean
}

const between = /\s*(?:\+|;|\||\n|&|\set\s|\s\/\s|(?<!\d),|,(?!\d))\s*/u
const counted = /^(\d{1,3})\s*(x|×|\*)?\s*([\p{L}<–-].*)$/iu
const countedAfter = /^([\p{L}<–-].*?)\s*(?:x|×|\*|:)\s*(\d{1,3})$/iu

/** The tariffs and seats that a cell lists; null when it is no such list. */
export function readSeatsList(cell: string): ListedSeats[] | null {
  const text = cell.trim()
  if (!/\d/.test(text) || text.length > mostLetters) return null
  const listed = text
    .split(between)
    .filter((part) => part !== '')
    .map(readPart)
  return listed.length > 0 && listed.every((part) => part !== null) ? listed : null
}

const mostLetters = 300

function readPart(part: string): ListedSeats | null {
  const [, count, sign, after] = counted.exec(part) ?? []
  if (count !== undefined && after !== undefined) return listed(Number(count), after, sign !== undefined)
  const [, before, last] = countedAfter.exec(part) ?? []
  return before === undefined ? null : listed(Number(last), before, true)
}

function listed(seats: number, written: string, isCounted: boolean): ListedSeats {
  const label = written.replace(/^(?:places?|billets?|tickets?|entrées?)\s+(?=\p{L})/iu, '').trim()
  const isSure = isCounted || isTariffHeading(label) || readHeading(label).priceCents !== null
  return { seats, label, isSure }
}

/** Under which one tariff, written in several ways, is one: « Réd. » and « réd », « pleins » and « Plein ». */
export function labelKey(label: string): string {
  return plain(label)
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}{3})s$/u, '')
}
