import { holdsAny } from './holds-any.ts'
import { NeedleSieve } from './needle-sieve.ts'
import { type Needles, phoneEnding, plain, type Reach, withoutPlace } from './needles.ts'

/**
 * Tells whether a row names the person: an address or a telephone of theirs in a cell, both their names in the row, their
 * record, or their customer number in a cell of its own where the file is of that ticketing system.
 */
export function rowMatcher(sought: readonly Needles[], source: string | null): (cells: readonly string[]) => boolean {
  const matchers = sought.map((needles) => personMatcher(needles, source))
  const sieve = new NeedleSieve(sought)
  return (cells) => sieve.candidates(cells).some((place) => matchers[place]?.(cells) === true)
}

/** The rule, for one person. */
export function personMatcher(needles: Needles, source: string | null): (cells: readonly string[]) => boolean {
  const numbersIn = (customers: Needles['customers']) =>
    new Set(customers.filter((customer) => customer.source === source).map(({ number }) => number))
  const [numbers, sharedNumbers] = [numbersIn(needles.customers), numbersIn(needles.sharedCustomers)]
  const ids = new Set(needles.ids)
  const isOwn = reachMatcher(needles.own)
  const isShared = reachMatcher(needles.shared)
  const boxes = new Set(needles.shared.emails.map((email) => email.toLowerCase()))
  const names = needles.names.map(({ last, first }) => [plain(last), plain(first)])
  return (cells) => {
    if (cells.some((cell) => numbers.has(cell.trim()) || ids.has(withoutPlace(cell.trim())))) return true
    if (isOwn(cells)) return true
    if (names.length === 0) return false
    const isBesideShared = () => isShared(cells) || cells.some((cell) => sharedNumbers.has(cell.trim()))
    if (needles.isNameShared && !isBesideShared()) return false
    // A family's box in her name stays with those who still use it: there, her name names the box.
    const folded = plain(cells.filter((cell) => !isStreet(cell) && !boxes.has(cell.trim().toLowerCase())).join('\n'))
    return names.some((words) => words.every((word) => holdsWord(folded, word)))
  }
}

/** Tells whether bytes that are no table hold an address or a telephone of the person, in UTF-8, UTF-16 or CP1252. */
export function bytesMatcher(needles: readonly Needles[]): (bytes: Buffer) => boolean {
  const sought = byteNeedles(needles).flatMap((one) =>
    (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(one, encoding)),
  )
  return holdsAny(sought)
}

/** Bytes that the longest text sought takes: of two pieces of a file, what the second must begin with. */
export function longestNeedle(needles: readonly Needles[]): number {
  return Math.max(0, ...byteNeedles(needles).map((text) => 2 * text.length))
}

function byteNeedles(needles: readonly Needles[]): string[] {
  return needles.flatMap(({ own, ids }) => [...own.emails, ...own.phones, ...ids])
}

function reachMatcher({ emails, phones }: Reach): (cells: readonly string[]) => boolean {
  const lowered = emails.map((email) => email.toLowerCase())
  const endings = phones.flatMap((phone) => phoneEnding(phone) ?? [])
  return (cells) => {
    const row = cells.join('\n').toLowerCase()
    if (lowered.some((email) => holdsAddress(row, email))) return true
    if (endings.length === 0) return false
    const digits = cells.map((cell) => (/\d{2}/.test(cell) ? cell.replace(/\D/g, '') : ''))
    return endings.some((ending) => digits.some((cell) => cell.includes(ending)))
  }
}

/** « 4 rue Jean-Moulin » names nobody who buys. */
function isStreet(cell: string): boolean {
  return (
    cell.length < 120 &&
    /\b(?:rue|avenue|av|boulevard|bd|place|quai|impasse|allée|chemin|cours|square|route)\b/i.test(cell)
  )
}

/** The address as a whole: « marie.roux@… » is not in « annemarie.roux@… », which is somebody else's. */
function holdsAddress(text: string, email: string): boolean {
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text.slice(at + email.length, at + email.length + 2)]
    if (!/[\p{L}\d._%+-]/u.test(before) && !/^(?:[\p{L}\d-]|\.[\p{L}\d])/u.test(after)) return true
  }
  return false
}

/** The word as a whole: « Noé » is not in « Noémie », nor « Jean » in « Jean-Claude », nor « Martin » in « Saint Martin ». */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + word.length] ?? ' ')
    if (!/[\p{L}\d-]/u.test(around) && !/(?:^|[^\p{L}])(?:saint|st)e? $/u.test(text.slice(Math.max(0, at - 8), at)))
      return true
  }
  return false
}
