import { type ReactNode, useDeferredValue } from 'react'
import type { Brief, MissingFact } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { MissingFacts } from './missing-facts.tsx'

interface BriefMissingProps {
  readonly brief: Brief
  /** What is known to be missing before the server has read this very brief. */
  readonly known: readonly MissingFact[]
}

/** What this channel, this public and this intention lack, as the brief is being made. */
export function BriefMissing({ brief, known }: BriefMissingProps): ReactNode {
  const asked = useDeferredValue(brief)
  const answer = useAnswer(['contents', 'missing', asked], () => api.contents.missing(asked))
  return <MissingFacts missing={answer.data ?? known} showKey={brief.showKey} asked={brief.performances ?? []} />
}
