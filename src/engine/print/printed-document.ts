/** What a printed page is made of. Text is text: no mark-up is read in it. */
export type PrintedBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'quote'; text: string; source: string | null }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'terms'; rows: readonly { term: string; text: string }[] }
  | { kind: 'table'; columns: readonly PrintedColumn[]; rows: readonly (readonly string[])[] }
  | { kind: 'figure'; value: string; label: string }
  /** An SVG drawing, as wide as the page; `text` says it to those who do not see it. */
  | { kind: 'drawing'; svg: string; text: string }
  | { kind: 'pageBreak' }

export type PrintedColumn = {
  label: string
  /** Numbers stand to the right. */
  align: 'start' | 'end'
  /** Share of the width that this column takes beside the others; absent: as wide as its text. */
  share?: number
}

export type PrintedDocument = {
  title: string
  /** Set under the title. */
  subtitle: string | null
  language: 'fr' | 'en'
  /** Set at the foot of each page, beside its number: whose document it is, and of which day. */
  footer: string
  blocks: readonly PrintedBlock[]
}
