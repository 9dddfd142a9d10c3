import { isDescribed } from '../described.ts'
import { ApiFailure } from './client.ts'

/** Sends the files of one drop to the server; answers the number under which they wait. Throws `ApiFailure`. */
export async function sendFiles(
  files: readonly File[],
  address: '/api/sets' | '/api/photos' = '/api/sets',
): Promise<{ setId: string; files: string[] }> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  const response = await fetch(address, { method: 'POST', body: form })
  const answer: unknown = await response.json()
  if (!response.ok) throw isDescribed(answer) ? new ApiFailure(answer) : new Error(`HTTP ${response.status}`)
  return answer as { setId: string; files: string[] }
}
