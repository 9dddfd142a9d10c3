import type { ReactNode } from 'react'
import { ShowsPage } from './shows-page.tsx'

export function ShowsRoute(): ReactNode {
  return <ShowsPage coming={[]} past={[]} onCapacity={() => undefined} />
}
