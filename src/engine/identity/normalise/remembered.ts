/** Past these the file does not repeat itself enough for the memory that remembering takes. */
const mostRemembered = 50_000

/** The same function, answering a value seen before from memory: a file repeats its names, towns and titles. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = compute(text)
    if (known.size >= mostRemembered) known.clear()
    known.set(text, made)
    return made
  }
}
