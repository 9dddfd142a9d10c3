/**
 * The comparisons: each field of a pair of mentions gives a level, 0 = no evidence, 1 = different, then nearer and nearer.
 * `same` and `household` are the starting beliefs about the levels 1… when both sides speak: corrected by the data (EM).
 */
export interface ComparedField {
  name: string
  levels: readonly string[]
  /** Chance of each level (from level 1) when the two are one person. */
  same: readonly number[]
  /** The same for two persons of one home; null = as for strangers (people of a home have their own first name and birth). */
  household: readonly number[] | null
}

export const comparedFields: readonly ComparedField[] = [
  {
    name: 'firstName',
    levels: ['different', 'otherName', 'partOf', 'shortened', 'near', 'exact'],
    same: [0.02, 0.01, 0.015, 0.035, 0.07, 0.85],
    household: null,
  },
  {
    name: 'lastName',
    levels: ['different', 'alike', 'partOf', 'near', 'exact'],
    same: [0.03, 0.02, 0.03, 0.07, 0.85],
    household: [0.2, 0.01, 0.03, 0.03, 0.73],
  },
  {
    name: 'email',
    levels: ['different', 'neighbour', 'sameUser', 'near', 'named', 'exact'],
    // A box that only repeats their names is as often one person's as any other: `named` is `exact` but for strangers.
    same: [0.27, 0.02, 0.05, 0.06, 0, 0.6],
    household: [0.64, 0.02, 0.01, 0.03, 0, 0.3],
  },
  { name: 'phone', levels: ['different', 'near', 'exact'], same: [0.35, 0.05, 0.6], household: [0.59, 0.01, 0.4] },
  { name: 'landline', levels: ['different', 'near', 'exact'], same: [0.2, 0.05, 0.75], household: [0.2, 0.05, 0.75] },
  {
    name: 'street',
    levels: ['different', 'sameStreet', 'near', 'exact'],
    same: [0.2, 0.05, 0.15, 0.6],
    household: [0.1, 0.03, 0.17, 0.7],
  },
  {
    name: 'place',
    levels: ['different', 'near', 'partly', 'exact'],
    same: [0.15, 0.05, 0.2, 0.6],
    household: [0.05, 0.03, 0.12, 0.8],
  },
  {
    name: 'birth',
    levels: ['different', 'nearYear', 'yearAlone', 'twoEdits', 'oneEdit', 'exact'],
    same: [0.03, 0.03, 0.02, 0.04, 0.08, 0.8],
    household: null,
  },
  { name: 'idNumber', levels: ['different', 'near', 'exact'], same: [0.05, 0.1, 0.85], household: null },
  { name: 'gender', levels: ['different', 'exact'], same: [0.03, 0.97], household: null },
  { name: 'extra1', levels: ['different', 'near', 'exact'], same: [0.2, 0.1, 0.7], household: null },
  { name: 'extra2', levels: ['different', 'near', 'exact'], same: [0.2, 0.1, 0.7], household: null },
  { name: 'extra3', levels: ['different', 'near', 'exact'], same: [0.2, 0.1, 0.7], household: null },
  { name: 'extra4', levels: ['different', 'near', 'exact'], same: [0.2, 0.1, 0.7], household: null },
]

/** Unknown columns compared at most. */
export const extraFieldCount = 4

export const fieldCount = comparedFields.length

/** Place of a field in a pattern. */
export function fieldIndex(name: string): number {
  return comparedFields.findIndex((field) => field.name === name)
}

/** Bits given to each level in a pattern code: one octal digit a field, the first field lowest. */
export const levelBits = 3

/** The level of each field in a pattern code. */
export function levelsOf(pattern: number): number[] {
  const levels = new Array<number>(fieldCount)
  let rest = pattern
  for (let field = 0; field < fieldCount; field += 1) {
    levels[field] = rest % 2 ** levelBits
    rest = Math.floor(rest / 2 ** levelBits)
  }
  return levels
}

/** The level of one field in a pattern code. */
export function levelAt(pattern: number, field: number): number {
  return Math.floor(pattern / 2 ** (levelBits * field)) % 2 ** levelBits
}

/** Two records that share one cell, and not to the letter: nobody can tell whether two mailboxes a sign apart are one person's. */
export function isOneCellAlike(pattern: number): boolean {
  const base = 2 ** levelBits
  let [level, field] = [pattern, 0]
  while (level > 0 && level % base === 0) [level, field] = [level / base, field + 1]
  return level > 0 && level < base && level < (comparedFields[field]?.levels.length ?? 0)
}
