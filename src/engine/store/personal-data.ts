/**
 * A place of personal data, as the room that keeps it declares it. An erasure walks these declarations: its proof asks of each whether the
 * search found the person wherever they are known to be. What a person is told of themself (GDPR, art. 15) is read from them too.
 */
export interface PersonalPlace {
  /** `mart`: a table of each of the schemas that hold the marts of a day. */
  readonly store: 'app' | 'warehouse' | 'mart' | 'files'
  readonly table: string
  /** The columns that tell of a person, or lead to them. */
  readonly columns: readonly string[]
  readonly knownBy: PersonKey
  /** Of these, the columns that a person is given of themself: none where they only say again, or count, what another place gives. */
  readonly given: readonly string[]
}

/** How one knows which rows of a place are a person's, without searching it. */
export type PersonKey = ByNumber | ByWords | ByCells

/**
 * By the number of the person, of a record that names them, of a record that names them alone, by an address or a telephone that is theirs
 * alone, or (in a file) by their customer number or such an address. In any of `columns`.
 */
interface ByNumber {
  readonly by: 'person' | 'record' | 'ownRecord' | 'address' | 'customer'
  readonly columns: readonly string[]
}

/** What people wrote in their own words: only a search can tell whom they name. `forget` takes out of a row what names the erased. */
interface ByWords {
  readonly by: 'words'
  readonly id: readonly string[]
  readonly forget: Readonly<Record<string, Forget>> | 'row'
  /**
   * Columns of running text, or that tell of shows: there a name counts where its words stand together, and where no record of a show
   * carries it, since somebody on stage may bear it.
   */
  readonly texts?: readonly string[]
  /** What an erasure changes only once somebody of the house has seen it: others read it, or it was signed. */
  readonly mend?: Mend
  /** Columns computed of the others of the row. */
  readonly derived?: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => string>>
}

/** How what is to be mended is shown, and what may be chosen beside hiding her words. */
export interface Mend {
  /** The column by which people know the row. */
  readonly title: string
  readonly text: string
  /** The whole row may go. */
  readonly canBeSetAside: boolean
}

/** A file of the house, whose rows are read and written again. */
interface ByCells {
  readonly by: 'cells'
}

/** Whether the cells of one row name the person who is erased. */
export type Names = (cells: readonly string[]) => boolean

/** Tells what names those who are erased. */
export interface Naming {
  /** Cells of one row. */
  readonly names: Names
  /** A running text: their names count where the words stand together. */
  readonly isIn: (text: string) => boolean
  /** The text with their words hidden (`erasedMark`). */
  readonly hide: (text: string) => string
}

/** Stands where words of somebody who was erased stood. */
export const erasedMark = '[nom effacé]'

/** What stays of a cell, in a row that names them. */
export type Forget = (cell: string, naming: Naming) => string

export type WordsPlace = PersonalPlace & { readonly knownBy: ByWords }

export function isWordsPlace(place: PersonalPlace): place is WordsPlace {
  return place.knownBy.by === 'words'
}

/** Of words that may tell of them without the name: nothing stays. */
export const emptied: Forget = () => ''

/** Of a name: nothing when it is theirs. */
export const unlessNamed: Forget = (cell, { names }) => (names([cell]) ? '' : cell)

/** Of a JSON text: each string that names them is emptied; of a plain one, all of it. */
export const withoutNamingStrings: Forget = (cell, naming) => {
  const parsed = parsedJson(cell)
  if (parsed === undefined) return unlessNamed(cell, naming)
  return JSON.stringify(parsed, (_, value: unknown) =>
    typeof value === 'string' && naming.names([value]) ? '' : value,
  )
}

/** Of a text that others read: their words alone are hidden, in each of its strings where it is JSON. */
export const withWordsHidden: Forget = (cell, { hide }) => {
  const parsed = parsedJson(cell)
  if (parsed === undefined || typeof parsed !== 'object') return hide(cell)
  const hidden = JSON.stringify(parsed, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value))
  return hidden === JSON.stringify(parsed) ? cell : hidden
}

/** The strings that a cell holds: those of a JSON text, names of its parts included, else the cell itself. */
export function stringsIn(cell: string): string[] {
  const parsed = /^\s*[[{]/u.test(cell) ? parsedJson(cell) : undefined
  if (parsed === undefined) return [cell]
  const strings: string[] = []
  JSON.stringify(parsed, (key, value: unknown) => {
    if (Number.isNaN(Number(key))) strings.push(key)
    if (typeof value === 'string' || typeof value === 'number') strings.push(String(value))
    return value
  })
  return strings
}

/** The strings of a cell that people wrote: the values of a JSON text, never the names of its parts. */
export function valuesIn(cell: unknown): string[] {
  const text = String(cell ?? '')
  const parsed = /^\s*[[{]/u.test(text) ? parsedJson(text) : undefined
  if (parsed === undefined) return [text]
  const values: string[] = []
  JSON.stringify(parsed, (_, value: unknown) => {
    if (typeof value === 'string') values.push(value)
    return value
  })
  return values
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
