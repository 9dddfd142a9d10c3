import { isLocalHost } from '../../stewardship/index.ts'

const scheme = 'embedded:'

/** How a model of the shelf is written where a server's address would be. */
export function embeddedAddress(file: string): string {
  return `${scheme}${encodeURIComponent(file)}`
}

/** The file of the shelf that an address names; null for a server's. */
export function embeddedFile(baseUrl: string): string | null {
  return baseUrl.startsWith(scheme) ? decodeURIComponent(baseUrl.slice(scheme.length)) : null
}

/** A model of the house's own shelf runs in this program; a server is local by its address. */
export function isLocalModel({ baseUrl }: { readonly baseUrl: string }): boolean {
  return embeddedFile(baseUrl) !== null || isLocalHost(new URL(baseUrl).host)
}
