import type { FieldAtom, MarkedText } from '../marked-sets.ts'

export interface Edit {
  start: number
  end: number
  /** What stands there afterwards. */
  text: string
}

/** One true atom made wrong: the first edit is the atom's own; the others keep the sentence French (articles, weekdays). */
export interface Mutation {
  label: string
  edits: readonly [Edit, ...Edit[]]
}

export interface Site {
  marked: MarkedText
  atom: FieldAtom
  surface: string
}

/** `surface` becomes `text`, elisions before it brought into line. */
export function replaced(site: Site, label: string, text: string): Mutation {
  const { atom, marked } = site
  const own = { start: atom.start, end: atom.end, text }
  const before = marked.text.slice(0, atom.start)
  const elided = /(?<!\p{L})([dDlLqQ]u?)['’]$/u.exec(before)
  if (elided !== null && !startsWithVowel(text) && elided[1]?.toLowerCase() !== 'l')
    return { label, edits: [own, { start: atom.start - 1, end: atom.start, text: 'e ' }] }
  const whole = /(?<!\p{L})([dDqQ]u?)e $/u.exec(before)
  if (whole !== null && startsWithVowel(text))
    return { label, edits: [own, { start: atom.start - 2, end: atom.start, text: '’' }] }
  return { label, edits: [own] }
}

export function startsWithVowel(text: string): boolean {
  return /^[aeiouyhéèêàâîôûœ]/i.test(text)
}

/** The text with its edits made, and where the first of them now stands. */
export function applied({ edits }: Mutation, text: string): { text: string; start: number; end: number } {
  const [own] = edits
  const shift = edits
    .filter((edit) => edit.start < own.start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  let written = text
  for (const edit of [...edits].sort((left, right) => right.start - left.start))
    written = written.slice(0, edit.start) + edit.text + written.slice(edit.end)
  return { text: written, start: own.start + shift, end: own.start + shift + own.text.length }
}

/** In the case of `like`: all capitals, or a capital first, or as given. */
export function inCaseOf(like: string, text: string): string {
  if (like === like.toUpperCase() && /\p{L}{2}/u.test(like)) return text.toUpperCase()
  if (/^\p{Lu}/u.test(like) && /^\p{Ll}/u.test(text)) return text.charAt(0).toUpperCase() + text.slice(1)
  return text
}

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase()
}
