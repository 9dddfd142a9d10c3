import type { ReactNode } from 'react'
import type { AudienceKey } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { PastSendings } from './past-sendings.tsx'

/** What letters to a public and about a show gave, for whoever writes the next; nothing where none is known. */
export function LastLetter(about: { audience: AudienceKey; showKey: string | null }): ReactNode {
  const { audience, showKey } = about
  const { data } = useAnswer(['contents', 'sendings', audience, showKey], () => api.contents.sendings(about))
  return data ? <PastSendings sendings={data} /> : null
}
