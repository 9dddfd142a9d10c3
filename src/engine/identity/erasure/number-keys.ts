import type { IdentityRecord } from '../identity-record.ts'
import { emailParts } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { type IdentifiedRecord, namedIn } from './named-in-record.ts'

type Known = (keys: readonly string[]) => boolean

/** The customer number as written, where it counts. */
export function numberKeys({ customerNumber, source }: Pick<IdentifiedRecord, 'customerNumber' | 'source'>): string[] {
  return customerNumber === null ? [] : [`customer|${source}|${customerNumber.trim()}`]
}

/** The same without the zeros that one file puts before it and another does not. */
export function plainNumberKeys({
  customerNumber,
  source,
}: Pick<IdentifiedRecord, 'customerNumber' | 'source'>): string[] {
  return numberKeys({ source, customerNumber: customerNumber?.trim().replace(/^0+(?=\d+$)/, '') ?? null })
}

/**
 * What the files of a house said beside the numbers of those who are being erased, as keys: by it a later row with such a number is told
 * from that of somebody else to whom the number went.
 */
export class BesideNumbers {
  readonly #said = new Map<string, { plain: string; words: Set<string>; emails: Set<string> }>()

  /** A row that bears the number of somebody who is being erased. */
  add(record: IdentifiedRecord): void {
    const [[number], [plain]] = [numberKeys(record), plainNumberKeys(record)]
    if (number === undefined || plain === undefined) return
    const said = this.#said.get(number) ?? { plain, words: new Set(), emails: new Set() }
    this.#said.set(number, said)
    for (const word of nameWords(record)) said.words.add(word).add(word.slice(0, 1))
    for (const email of emailsOf(record.fields)) said.emails.add(email)
  }

  /** The keys of the numbers among these keys, plain, and of what stood beside them. */
  keysOf(keys: readonly string[]): string[] {
    return keys.flatMap((number) => {
      const said = this.#said.get(number)
      if (!said) return []
      const words = said.words.size === 0 ? ['nameless'] : [...said.words].map((word) => `word|${word}`)
      const emails = said.emails.size === 0 ? ['mailless'] : [...said.emails].map((email) => `email|${email}`)
      return [said.plain, ...[...words, ...emails].map((one) => `${said.plain}|${one}`)]
    })
  }
}

/**
 * Whether a record with a known number is of the erased: it names nobody by a word that is not of theirs, and gives no e-mail address that is not.
 * Of a number that never had a name or an address, none is somebody else's.
 */
export function isNumberTheirs(record: IdentifiedRecord, isKnown: Known): boolean {
  const [number] = plainNumberKeys(record)
  if (number === undefined || !isKnown([number, ...numberKeys(record)])) return false
  const isSaid = (what: string) => isKnown([`${number}|${what}`])
  const words = nameWords(record)
  if (!words.every((word) => isSaid(`word|${word}`)) && !isSaid('nameless')) return false
  const emails = emailsOf(record.fields)
  const isTheirs = (email: string) => isSaid(`email|${email}`) || isKnown([`email|${email}`])
  return emails.length === 0 || emails.some(isTheirs) || isSaid('mailless')
}

/** Whether a row of which only the cells are known bears a known number and, beside it, a word of the name that it went with. */
export function isNumberInCells(source: string, cells: readonly string[], isKnown: Known): boolean {
  return cells.some((cell, at) => {
    const [number] = plainNumberKeys({ source, customerNumber: cell })
    if (number === undefined || !isKnown([number])) return false
    if (isKnown([`${number}|nameless`])) return true
    const words = wordsOf(cells.filter((_, other) => other !== at).join(' '))
    return words.some((word) => word.length > 1 && isKnown([`${number}|word|${word}`]))
  })
}

/** The words of the names that a record bears, organisation included. */
function nameWords(record: IdentifiedRecord): string[] {
  const { people } = namedIn(record)
  return wordsOf(
    [record.fields.company ?? '', ...people.flatMap(({ firstName, lastName }) => [firstName, lastName])].join(' '),
  )
}

function wordsOf(text: string): string[] {
  return [...new Set(foldText(text).split(' ').filter(Boolean))]
}

/** The addresses of a record as compared. */
export function emailsOf(fields: IdentityRecord['fields']): string[] {
  return [fields.email, ...(fields.otherEmails?.split(' ') ?? [])].flatMap((email) => emailParts(email)?.address ?? [])
}
