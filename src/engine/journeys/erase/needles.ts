/** What a search for a person looks for. Texts as the data hold them. */
export interface Needles {
  /** Addresses and telephones (E.164) that nobody else has: each finds the person by itself. */
  readonly own: Reach
  /** Those that others share: they find the person beside the name. */
  readonly shared: Reach
  readonly customers: readonly { readonly source: string; readonly number: string }[]
  /** Numbers of records that name others too: like a shared address. */
  readonly sharedCustomers: readonly { readonly source: string; readonly number: string }[]
  /** Of the person and of their records in the warehouse. */
  readonly ids: readonly string[]
  readonly names: readonly { readonly last: string; readonly first: string }[]
  /** Another person bears the same name: it proves nothing without an address or a telephone beside it. */
  readonly isNameShared: boolean
}

export interface Reach {
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** Digits of a telephone that stand whatever its spelling: « 06 12 34 56 78 », « +33612345678 ». */
export const tellingDigits = 9

/** The last digits of a telephone, by which every spelling of it is found; null when there are too few to tell. */
export function phoneEnding(phone: string): string | null {
  const digits = phone.replace(/\D/g, '').slice(-tellingDigits)
  return digits.length === tellingDigits ? digits : null
}

/** Without accents or capitals. Most rows are plain letters, and need no decomposition. */
export function plain(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** The record of which one place is named: `r-1#1` is of `r-1`. */
export function withoutPlace(id: string): string {
  return id.replace(/#\d$/, '')
}
