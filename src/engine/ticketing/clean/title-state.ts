import { remarkIsCancellation } from './remark.ts'

/** What parts a title from what is written after it: « Phèdre – ANNULÉ », « Phèdre (annulé le 3/11) ». */
const parting = /\s[–—-]\s|\s\(/g

/** « Phèdre – ANNULÉ, remboursé » is « Phèdre », and what follows says that it is not played; null for what follows where nothing says so. */
export function partTitleState(title: string): { title: string; cancellation: string | null } {
  const last = [...title.matchAll(parting)].at(-1)
  if (last === undefined) return { title, cancellation: null }
  const after = title.slice(last.index + last[0].length).replace(/\)\s*$/, '')
  if (!remarkIsCancellation(after)) return { title, cancellation: null }
  return { title: partTitleState(title.slice(0, last.index).trim()).title, cancellation: after }
}

/** « ANNULÉ Zoé Roux », « ANNULEE – Roux », before a name. */
const beforeName = /^\(?(annul[ée]e?s?|rembours[ée]e?s?)\)?(?:\s*[:–—-]\s*|\s+)(?=\p{L})/iu

/** « ANNULÉ Zoé Roux », « Roux Zoé (annulé) » is that person, who gives their seats up; null for what says so where nothing does. */
export function partNameState(name: string): { name: string; cancellation: string | null } {
  const [mark, word] = beforeName.exec(name.trim()) ?? []
  if (mark !== undefined && word !== undefined) return { name: name.trim().slice(mark.length), cancellation: word }
  const { title, cancellation } = partTitleState(name)
  return { name: title, cancellation }
}
