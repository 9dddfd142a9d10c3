import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorSentence } from '../shell/error-sentence.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { PageSkeleton, WaitingPage } from '../shell/waiting-page.tsx'

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
        <ErrorSentence error={answer.error} />
      </WaitingPage>
    )
  return (
    <Answered answer={answer} waiting={<PageSkeleton />}>
      {children}
    </Answered>
  )
}
