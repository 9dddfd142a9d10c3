import { useLingui } from '@lingui/react/macro'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'
import { nameOfPage } from './page-names.ts'
import { Skeleton } from './skeleton.tsx'

/** A page whose answer is not there yet: its name stands as the title until then, so that who listens knows where they are. */
export function WaitingPage({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useLingui()
  const name = useRouterState({ select: (state) => nameOfPage(state.location.pathname) })
  return (
    <div className="stack">
      {name && <PageHeading title={i18n._(name)} />}
      {children}
    </div>
  )
}

/** The same, with a card that stands for what is being fetched. */
export function PageSkeleton(): ReactNode {
  return (
    <WaitingPage>
      <div className="panel">
        <Skeleton lines={4} />
      </div>
    </WaitingPage>
  )
}
