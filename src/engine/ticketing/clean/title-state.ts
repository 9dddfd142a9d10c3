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
