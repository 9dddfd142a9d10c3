const sets = new Map<string, readonly File[]>()

/** Keeps the files of a drop at hand as long as the page is open, so that the set can be sent again without one of them. */
export function rememberSet(setId: string, files: readonly File[]): void {
  sets.set(setId, files)
}

/** The files of a set without one of them; null after the page was loaded anew. */
export function setWithout(setId: string, name: string): readonly File[] | null {
  return sets.get(setId)?.filter((file) => file.name !== name) ?? null
}
