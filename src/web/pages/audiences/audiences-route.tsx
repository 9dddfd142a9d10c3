import type { ReactNode } from 'react'
import { AudiencesPage } from './audiences-page.tsx'

export function AudiencesRoute(): ReactNode {
  return <AudiencesPage season="" buyers={0} anonymousTickets={0} segments={[]} others={[]} retention={[]} />
}
