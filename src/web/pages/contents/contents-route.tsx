import type { ReactNode } from 'react'
import { ContentsPage } from './contents-page.tsx'

export function ContentsRoute(): ReactNode {
  return <ContentsPage drafts={[]} brief={null} onNew={() => undefined} />
}
