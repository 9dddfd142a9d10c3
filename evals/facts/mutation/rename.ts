import type { ShowRecord } from '../../../src/contract/index.ts'
import type { Random } from '../blind/random.ts'
import type { FieldAtom, MarkedText } from '../marked-sets.ts'
import { type Edit, fold, inCaseOf, startsWithVowel } from './edits.ts'
import { Decks, type NameKind, type Renaming, renamingOf } from './new-names.ts'
import { leadOf, leadTo, placed } from './placed-names.ts'

const named = new Set(['person', 'hall', 'venue', 'city', 'company', 'title'])

/**
 * The same text about the same show, all names other in record and text; null where a name is said in a way that has no
 * counterpart (half a title, a company's initials).
 */
export function renamed(marked: MarkedText, random: Random): MarkedText | null {
  const decks = new Decks(random)
  const renaming = renamingOf(marked.record, decks)
  const edits: Edit[] = occurrences(marked.text, renaming)
  for (const atom of marked.atoms.filter(({ kind }) => named.has(kind))) {
    if (edits.some((edit) => edit.start < atom.end && atom.start < edit.end)) continue
    const to = wrongName(marked.text.slice(atom.start, atom.end), { atom, renaming, decks, random })
    if (to === null) return null
    edits.push({ start: atom.start, end: atom.end, text: to })
  }
  if (edits.some((edit) => straddles(edit, marked.atoms))) return null
  return { ...marked, ...withEdits(marked, edits), record: recordRenamed(marked.record, renaming) }
}

/** Where the names stand, the longest first, in capitals or not. */
function occurrences(text: string, renaming: readonly Renaming[]): Edit[] {
  const edits: Edit[] = []
  for (const { kind, from, to } of renaming) {
    const letters = from
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replace(/\s+/g, '\\s+')
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}-])${letters}(?![\\p{L}-])`, 'giu'))) {
      const span = { start: match.index, end: match.index + match[0].length }
      const isWritten = match[0] === match[0].toUpperCase() || /^[\p{Lu}\d]/u.test(match[0]) || !/^\p{Lu}/u.test(from)
      if (!isWritten || edits.some((edit) => edit.start < span.end && span.start < edit.end)) continue
      edits.push({ ...span, text: kind === 'person' || kind === 'title' ? inCaseOf(match[0], to) : to })
    }
  }
  return edits
}

/** What a wrong name becomes: a slip stays a slip of the new name, an invention another one. Null for half of a right one. */
function wrongName(
  surface: string,
  given: { atom: FieldAtom; renaming: readonly Renaming[]; decks: Decks; random: Random },
): string | null {
  const { atom, renaming, decks, random } = given
  if (atom.verdict === 'true') return null
  const kind = atom.kind as NameKind
  const near = renaming.find(({ from }) => distance(fold(from), fold(surface)) <= Math.min(3, from.length / 3))
  if (near !== undefined) return inCaseOf(surface, slip(near.to, random))
  if (renaming.some(({ from }) => shares(fold(from), fold(surface)))) return null
  const words = surface.split(' ').length
  if (kind === 'person') return inCaseOf(surface, words > 1 ? decks.person() : decks.draw('surname'))
  return inCaseOf(surface, decks.draw(kind))
}

/** Half of a name's words: what the text says of it has no counterpart. */
function shares(from: string, surface: string): boolean {
  const own = new Set(from.split(/[^\p{L}\d]+/u).filter((word) => word.length > 3))
  return surface.split(/[^\p{L}\d]+/u).some((word) => own.has(word))
}

function slip(name: string, random: Random): string {
  const words = [...name.matchAll(/\p{L}{4,}/gu)]
  const word = words[random.below(words.length)]
  if (word === undefined) return `${name}s`
  const at = word.index + 1 + random.below(word[0].length - 3)
  if (name.charAt(at) === name.charAt(at + 1)) return name.slice(0, at) + name.slice(at + 1)
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

function straddles(edit: Edit, atoms: readonly FieldAtom[]): boolean {
  return atoms.some(
    (atom) => edit.start < atom.end && atom.start < edit.end && edit.start < atom.start && edit.end < atom.end,
  )
}

/** Writes the new names, each with the article that French wants before it; the marks follow. */
function withEdits({ text, atoms }: MarkedText, edits: readonly Edit[]): Pick<MarkedText, 'text' | 'atoms'> {
  const led = [...edits].sort((left, right) => left.start - right.start).flatMap((edit) => withLead(text, edit))
  const at = (offset: number): number =>
    led.reduce((moved, edit) => {
      if (edit.end <= offset) return moved + edit.text.length - (edit.end - edit.start)
      return edit.start < offset
        ? moved + Math.min(edit.text.length, offset - edit.start) - (offset - edit.start)
        : moved
    }, offset)
  let written = text
  for (const edit of [...led].reverse()) written = written.slice(0, edit.start) + edit.text + written.slice(edit.end)
  return { text: written, atoms: atoms.map((atom) => ({ ...atom, start: at(atom.start), end: at(atom.end) })) }
}

function withLead(text: string, edit: Edit): Edit[] {
  const before = text.slice(0, edit.start)
  const lead = leadOf(before)
  const target = placed(edit.text)
  if (lead !== null && target.article === '') return [edit]
  if (lead !== null) {
    const article = leadTo(lead.preposition, target)
    const like = before.slice(lead.start)
    const cased = /^\p{Lu}/u.test(like) ? article.charAt(0).toUpperCase() + article.slice(1) : article
    return [
      { start: lead.start, end: edit.start, text: cased },
      { ...edit, text: target.bare },
    ]
  }
  const elided = /(?<!\p{L})[dD]['’]$/u.exec(before)
  if (elided !== null && !startsWithVowel(edit.text))
    return [{ start: edit.start - 1, end: edit.start, text: 'e ' }, edit]
  const whole = /(?<!\p{L})[dD]e $/u.exec(before)
  if (whole !== null && startsWithVowel(edit.text)) return [{ start: edit.start - 2, end: edit.start, text: '’' }, edit]
  return [edit]
}

function recordRenamed(record: ShowRecord, renaming: readonly Renaming[]): ShowRecord {
  const name = (text: string): string => renaming.find(({ from }) => from === text)?.to ?? text
  const within = (text: string): string =>
    renaming.reduce((written, { from, to }) => written.replaceAll(from, to), text)
  const maybe = (text: string | null | undefined): string | null | undefined => (text ? name(text) : text)
  return {
    ...record,
    title: name(record.title),
    author: maybe(record.author),
    company: maybe(record.company),
    credits: record.credits?.map((credit) => ({ ...credit, name: within(name(credit.name)) })),
    performances: record.performances.map((performance) => ({
      ...performance,
      venue: maybe(performance.venue),
      hall: maybe(performance.hall),
      city: maybe(performance.city),
    })),
    pressQuotes: record.pressQuotes?.map((quote) => ({ ...quote, text: within(quote.text) })),
    approvedClaims: record.approvedClaims?.map(within),
    bookingUrl: record.bookingUrl ? within(record.bookingUrl) : record.bookingUrl,
    texts: record.texts?.map((text) => ({ ...text, text: within(text.text) })),
    subtitle: record.subtitle ? within(record.subtitle) : record.subtitle,
  }
}

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let index = 1; index <= left.length; index += 1) {
    const next = [index]
    for (let other = 1; other <= right.length; other += 1)
      next.push(
        Math.min(
          (row[other] ?? 0) + 1,
          (next[other - 1] ?? 0) + 1,
          (row[other - 1] ?? 0) + (left[index - 1] === right[other - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[right.length] ?? 0
}
