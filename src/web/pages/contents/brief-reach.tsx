import type { ReactNode } from 'react'
import type { Brief } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { Answered } from '../../shell/answered.tsx'
import { ReachLine } from './reach-line.tsx'

export interface BriefReachProps {
  /** The show is empty until it is chosen: nobody has booked it yet. */
  readonly brief: Pick<Brief, 'showKey' | 'channel' | 'audience' | 'only'>
  readonly by: 'email' | 'sms'
}

/** Whom the text will reach, counted as its list will be: who has booked the show is left out. */
export function BriefReach({ brief, by }: BriefReachProps): ReactNode {
  const reach = useAnswer(['contents', 'reach', brief], () => api.contents.reach(brief))
  return (
    <Answered answer={reach} waiting={<p className="muted">…</p>}>
      {(found) => found && <ReachLine reach={found} by={by} />}
    </Answered>
  )
}
