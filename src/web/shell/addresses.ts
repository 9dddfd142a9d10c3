const ofData = /^\/(?:publics(?:\/.*)?|spectacles|donnees\/(?:saison|doublons|conservation|personnes))?$/u

/** Whether the page at an address speaks of sales or of the public: without data they all have the same thing to say. */
export function isPageOfData(address: string): boolean {
  return ofData.test(address)
}

/** Of pages of the menu, the one above an address; undefined for an address that is itself in the menu. */
export function pageAbove<Page extends { readonly path: string }>(
  address: string,
  pages: readonly Page[],
): Page | undefined {
  return pages.find(({ path }) => path !== '/' && address.startsWith(`${path}/`))
}
