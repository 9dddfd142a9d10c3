import { ApiFailure } from '../api/index.ts'
import { isDescribed } from '../described.ts'

/** Saves a file of the server under its name. Throws `ApiFailure` when the server refuses it, instead of saving the refusal. */
export async function download(address: string, fileName: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) {
    const answer: unknown = await response.json()
    throw isDescribed(answer) ? new ApiFailure(answer) : new Error(`HTTP ${response.status}`)
  }
  saveAs(await response.blob(), fileName)
}

/** Hands a file to the browser, under its name. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
