import type { Atom } from '../../../contract/index.ts'

type Read = (text: string) => readonly Atom[]

/**
 * Keeps a mend only where it was tried and holds: put in its place, what stands there is supported and nothing else is doubted for it.
 * All are tried at once, then, where that fails, each alone. Only what is contradicted is mended.
 */
export function withProvenMends(text: string, atoms: readonly Atom[], read: Read): Atom[] {
  const mended = atoms.filter(isMended)
  if (mended.length === 0) return atoms.map(withoutMend)
  const proven = new Set(holds(text, mended, { atoms, read }) ? mended : [])
  if (mended.length > 1 && proven.size === 0)
    for (const one of mended) if (holds(text, [one], { atoms, read })) proven.add(one)
  return atoms.map((atom) => (proven.has(atom) ? atom : withoutMend(atom)))
}

function isMended({ status, suggestion }: Atom): boolean {
  return status === 'contradicted' && typeof suggestion === 'string'
}

function withoutMend(atom: Atom): Atom {
  return atom.suggestion === null ? atom : { ...atom, suggestion: null }
}

/** `mends` in the order of the text. */
function holds(text: string, mends: readonly Atom[], { atoms, read }: { atoms: readonly Atom[]; read: Read }): boolean {
  let [mended, from] = ['', 0]
  const places: { start: number; end: number }[] = []
  for (const { start, end, suggestion } of mends) {
    if (start < from) return false
    mended += text.slice(from, start)
    places.push({ start: mended.length, end: mended.length + (suggestion ?? '').length })
    mended += suggestion ?? ''
    from = end
  }
  const after = read(mended + text.slice(from))
  return (
    places.every((place) => isSupported(after, place)) && doubts(after).length <= doubts(atoms).length - mends.length
  )
}

function isSupported(atoms: readonly Atom[], { start, end }: { start: number; end: number }): boolean {
  const there = atoms.filter((atom) => atom.start < end && atom.end > start)
  return there.length > 0 && there.every(({ status }) => status === 'supported')
}

function doubts(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter(({ status }) => status !== 'supported')
}
