import { Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useStatus } from '../api/index.ts'
import { PageLink } from '../components/link.tsx'
import { isDescribed } from '../described.ts'
import { pageAbove } from './addresses.ts'
import { ErrorSentence } from './error-sentence.tsx'
import { housePages, mainPages } from './pages.ts'
import { Skeleton } from './skeleton.tsx'
import { PageSkeleton, WaitingPage } from './waiting-page.tsx'

interface AnsweredProps<Output> {
  readonly answer: UseQueryResult<Output>
  /** What stands there while it waits; three lines by default. */
  readonly waiting?: ReactNode
  readonly children: (output: Output) => ReactNode
}

/** Shows what the server answered, a skeleton until then, or why it could not. */
export function Answered<Output>({ answer, waiting = <Skeleton />, children }: AnsweredProps<Output>): ReactNode {
  if (answer.data !== undefined) return children(answer.data)
  return answer.error ? <ErrorSentence error={answer.error} /> : waiting
}

/** The same for a whole page, whose name stands as its title while it waits, and over why it could not. */
export function AnsweredPage<Output>({ answer, children }: Omit<AnsweredProps<Output>, 'waiting'>): ReactNode {
  if (answer.data === undefined && answer.error)
    return (
      <WaitingPage>
        <ErrorSentence error={answer.error} action={<WayBack />} />
        <DemoEnded error={answer.error} />
      </WaitingPage>
    )
  return (
    <Answered answer={answer} waiting={<PageSkeleton />}>
      {children}
    </Answered>
  )
}

/** What was found in the demo theatre is not found once the program, closed meanwhile, has left it. */
function DemoEnded({ error }: { error: unknown }): ReactNode {
  const status = useStatus()
  const isGone = isDescribed(error) && error.code.endsWith('-not-found')
  if (!isGone || !status.data?.demoEnded) return null
  return (
    <p>
      <Trans>
        Vous visitiez le théâtre de démonstration : la visite a pris fin avec le programme, et vous êtes ici dans votre
        maison. Une nouvelle visite repart de zéro.
      </Trans>
    </p>
  )
}

/** From a page that cannot be shown to the page of the menu above it. */
function WayBack(): ReactNode {
  const { t } = useLingui()
  const address = useRouterState({ select: ({ location }) => location.pathname })
  const above = pageAbove(address, [...mainPages, ...housePages])
  if (above === undefined) return null
  const name = t(above.name)
  return <PageLink to={above.path}>{t`Revenir à ${name}`}</PageLink>
}
