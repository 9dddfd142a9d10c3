import { useLingui } from '@lingui/react/macro'
import { rootRouteId, useMatch, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'
import { nameOfPage } from './page-names.ts'
import { Skeleton } from './skeleton.tsx'

/** A page whose answer is not there yet: its name stands as the title until then, so that who listens knows where they are. */
export function WaitingPage({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useLingui()
  // The address of this very page: where one is bound already may be another, left for before this one answered. Until the page
  // itself is loaded there is only the house's frame around it, and where one is bound.
  const own = useMatch({
    strict: false,
    select: ({ routeId, pathname }) => (routeId === rootRouteId ? null : pathname),
  })
  const bound = useRouterState({ select: ({ location }) => location.pathname })
  const address = own ?? bound
  const name = nameOfPage(address)
  return (
    <div className="stack">
      {name && <PageHeading key={address} title={i18n._(name)} />}
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
