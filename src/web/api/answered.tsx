import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorSentence } from '../shell/error-sentence.tsx'
import { PageSkeleton } from '../shell/skeleton.tsx'

interface AnsweredProps<Output> {
  readonly answer: UseQueryResult<Output>
  /** What stands there while it waits; a page's skeleton by default. */
  readonly waiting?: ReactNode
  readonly children: (output: Output) => ReactNode
}

/** Shows what the server answered, a skeleton until then, or why it could not. */
export function Answered<Output>({ answer, waiting = <PageSkeleton />, children }: AnsweredProps<Output>): ReactNode {
  if (answer.data !== undefined) return children(answer.data)
  return answer.error ? <ErrorSentence error={answer.error} /> : waiting
}
