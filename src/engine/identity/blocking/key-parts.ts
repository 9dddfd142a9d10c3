/** What a key can take of a mention; `place` is its postcode, or its town where no postcode is said; `user` and `domain` are halves of its e-mail. */
export type KeyColumn =
  | 'first'
  | 'family'
  | 'first_sound'
  | 'family_sound'
  | 'email'
  | 'user'
  | 'domain'
  | 'phone'
  | 'landline'
  | 'street'
  | 'street_number'
  | 'postcode'
  | 'city'
  | 'place'
  | 'id_number'
  | 'birth_day'
  | 'birth_year'
  | 'record'

/**
 * A part of a key: letters of one column, counted from its first (`from` 1) or its last (`isAtEnd`). A text shorter than asked is taken whole; one shorter
 * than `atLeast` letters is silent. What is `mayBeSilent` leaves the key to the other parts; any other silent part makes the key silent.
 */
export interface KeyPart {
  column: KeyColumn
  from: number
  /** Infinity for all. */
  length: number
  isAtEnd: boolean
  atLeast: number
  mayBeSilent: boolean
}

const all = { from: 1, length: Number.POSITIVE_INFINITY, isAtEnd: false, atLeast: 0, mayBeSilent: false }

export const whole = (column: KeyColumn, atLeast = 0): KeyPart => ({ ...all, column, atLeast })
export const left = (column: KeyColumn, length: number): KeyPart => ({ ...all, column, length })
export const right = (column: KeyColumn, length: number): KeyPart => ({ ...all, column, length, isAtEnd: true })
export const within = (column: KeyColumn, from: number, length: number): KeyPart => ({ ...all, column, from, length })
export const orSilent = (column: KeyColumn): KeyPart => ({ ...all, column, mayBeSilent: true })

const expressions: Partial<Record<KeyColumn, string>> = {
  user: "split_part(email, '@', 1)",
  domain: "split_part(email, '@', 2)",
  place: 'coalesce(postcode, city)',
}

/** A part as SQL over the table `mention`; null for a silent one. */
export function sqlOfPart({ column, from, length, isAtEnd, atLeast, mayBeSilent }: KeyPart): string {
  const value = expressions[column] ?? column
  if (mayBeSilent) return `coalesce(${value}, '')`
  if (atLeast > 0) return `CASE WHEN length(${value}) >= ${atLeast} THEN ${value} END`
  if (length === Number.POSITIVE_INFINITY) return value
  if (isAtEnd) return `right(${value}, ${length})`
  return `substr(${value}, ${from}, ${length})`
}
