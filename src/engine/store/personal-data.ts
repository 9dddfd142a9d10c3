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
}

/** A file of the house, whose rows are read and written again. */
interface ByCells {
  readonly by: 'cells'
}

/** Whether the cells of one row name the person who is erased. */
export type Names = (cells: readonly string[]) => boolean

/** What stays of a cell, in a row that names them. */
export type Forget = (cell: string, names: Names) => string

export type WordsPlace = PersonalPlace & { readonly knownBy: ByWords }

export function isWordsPlace(place: PersonalPlace): place is WordsPlace {
  return place.knownBy.by === 'words'
}

/** Of words that may tell of them without the name: nothing stays. */
export const emptied: Forget = () => ''

/** Of a name: nothing when it is theirs. */
export const unlessNamed: Forget = (cell, names) => (names([cell]) ? '' : cell)

/** Of a JSON text: each string that names them is emptied; of a plain one, all of it. */
export const withoutNamingStrings: Forget = (cell, names) => {
  const parsed = parsedJson(cell)
  if (parsed === undefined) return unlessNamed(cell, names)
  return JSON.stringify(parsed, (_, value: unknown) => (typeof value === 'string' && names([value]) ? '' : value))
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
