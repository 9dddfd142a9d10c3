import { isDescribed } from '../described.ts'
import { ApiFailure } from './client.ts'

/** Sends the files of one drop to the server; answers the number under which they wait. Throws `ApiFailure`. */
export async function sendFiles(
  files: readonly File[],
  address: '/api/sets' | '/api/photos' | '/api/captions/sound' | '/api/charter-files' = '/api/sets',
): Promise<{ setId: string; files: string[] }> {
  const kept: { setId: string; file: string }[] = []
  for (const file of files) kept.push(await sendFile(file, address, kept[0]?.setId))
  return { setId: kept[0]?.setId ?? '', files: kept.map(({ file }) => file) }
}

/** Sends one file, as it is: neither side ever holds the whole of it. */
async function sendFile(file: File, address: string, set?: string): Promise<{ setId: string; file: string }> {
  const query = new URLSearchParams({ name: file.name, ...(set !== undefined && { set }) })
  const response = await fetch(`${address}?${query}`, { method: 'POST', body: file })
  const answer: unknown = await response.json()
  if (!response.ok) throw isDescribed(answer) ? new ApiFailure(answer) : new Error(`HTTP ${response.status}`)
  return answer as { setId: string; file: string }
}
