import type { ReactNode } from 'react'
import { DataPage } from './data-page.tsx'

const none = () => undefined

export function DataRoute(): ReactNode {
  return (
    <DataPage
      imports={[]}
      onFiles={none}
      progress={null}
      failure={null}
      onUndo={none}
      duplicates={{ merged: 0, waiting: 0, pairs: [] }}
      onDecide={none}
      onVisitDemo={null}
    />
  )
}
