import type { ReactNode } from 'react'
import { JournalPage } from './journal-page.tsx'

export function JournalRoute(): ReactNode {
  return <JournalPage calls={[]} perimeter="" texts={{ all: 0, withoutModel: 0 }} />
}
