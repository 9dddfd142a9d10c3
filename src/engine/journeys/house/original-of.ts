/** Characters of a SHA-256 in hexadecimal. */
const hashLength = 64

/** The hash of the original that a file of an import was read from: its own, or that of the workbook of which it is one sheet. */
export function originalOf(sha256: string): string {
  return sha256.slice(0, hashLength)
}

/** The name by which an import knows one sheet of a workbook: the hash of the workbook, and the place of the sheet in it. */
export function hashOfSheet(sha256: string, place: number): string {
  return `${sha256}-${place}`
}
