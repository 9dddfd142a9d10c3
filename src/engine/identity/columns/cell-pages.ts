import type { IdentityRecord } from '../identity-record.ts'
import { room } from '../memory/room.ts'

/** What a mention is compared by beside its names, in the order of its cells on a page. */
export const writtenFields = [
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'birthDate',
  'birthYear',
  'idNumber',
] as const
export type WrittenField = (typeof writtenFields)[number]

/**
 * What records say of some mentions, letter for letter, in memory that threads share: a text costs nothing more to hand over. The cells of one mention after
 * those of another: `writtenFields`, then unknown columns.
 */
export interface CellPage {
  /** Mentions. */
  size: number
  /** Cells of a mention. */
  width: number
  codes: Uint16Array
  /** Where the letters of each cell end among `codes`, and those of the next begin. */
  ends: Int32Array
}

/** There is room from the start for so many mentions, of so many letters each. */
const usualMentions = 2 ** 12
const usualLetters = 128

export function blankPage(extraColumns: number): CellPage {
  const width = writtenFields.length + extraColumns
  return { size: 0, width, codes: room.uint16(usualLetters * usualMentions), ends: room.int32(width * usualMentions) }
}

/** Writes on a page what records say of their mentions. */
export class PageWriter {
  readonly #extraColumns: readonly string[]
  #page: CellPage
  #cells = 0
  #letters = 0
  /** Kept, so that looking is not left out. */
  #fetched = 0

  /** `extraColumns`: unknown columns that may tell people apart. */
  constructor(extraColumns: readonly string[]) {
    this.#extraColumns = extraColumns
    this.#page = blankPage(extraColumns.length)
  }

  /** Goes on where nothing that stands there is needed any more. */
  begin(page: CellPage): void {
    page.size = 0
    this.#page = page
    this.#cells = 0
    this.#letters = 0
  }

  get page(): CellPage {
    return this.#page
  }

  /** A couple's record gives one birth date and one number: nobody knows whose. */
  add({ fields, extra }: Pick<IdentityRecord, 'fields' | 'extra'>, isOfCouple: boolean): void {
    this.#put(fields.email)
    this.#put(fields.phone)
    this.#put(fields.street)
    this.#put(fields.postcode)
    this.#put(fields.city)
    this.#put(fields.country)
    this.#put(isOfCouple ? '' : fields.birthDate)
    this.#put(isOfCouple ? '' : fields.birthYear)
    this.#put(isOfCouple ? '' : fields.idNumber)
    for (const column of this.#extraColumns) this.#put(extra?.[column])
    this.#page.size += 1
  }

  /** Looks at the texts of records that are written next, so that they are at hand. */
  fetch(records: readonly IdentityRecord[], from: number, to: number): void {
    this.#fetched += lettersOf(records, from, to)
  }

  #put(text: string | undefined): void {
    const length = text?.length ?? 0
    if (text !== undefined && length > 0) {
      const codes = this.#roomFor(length)
      const start = this.#letters
      for (let i = 0; i < length; i += 1) codes[start + i] = text.charCodeAt(i)
      this.#letters = start + length
    }
    if (this.#cells === this.#page.ends.length) this.#growEnds()
    this.#page.ends[this.#cells] = this.#letters
    this.#cells += 1
  }

  #growEnds(): void {
    const more = room.int32(2 * this.#cells)
    more.set(this.#page.ends)
    this.#page.ends = more
  }

  #roomFor(length: number): Uint16Array {
    const { codes } = this.#page
    if (this.#letters + length <= codes.length) return codes
    const more = room.uint16(2 * (this.#letters + length))
    more.set(codes)
    this.#page.codes = more
    return more
  }
}

/**
 * Texts are spread over the memory: what does no more than look at them fetches several at once, where whoever reads their letters waits for one after the other.
 */
function lettersOf(records: readonly IdentityRecord[], from: number, to: number): number {
  let letters = 0
  for (let position = from; position < to; position += 1) {
    const record = records[position]
    if (!record) continue
    const { email, phone, street, postcode, city, birthDate, lastName, firstName, fullName } = record.fields
    letters += record.recordId.length + lengthOf(email) + lengthOf(phone) + lengthOf(street) + lengthOf(postcode)
    letters += lengthOf(city) + lengthOf(birthDate) + lengthOf(lastName) + lengthOf(firstName) + lengthOf(fullName)
  }
  return letters
}

function lengthOf(text: string | undefined): number {
  return text === undefined ? 0 : text.length
}
