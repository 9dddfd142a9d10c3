import type { ReactNode } from 'react'
import type { CampaignAhead } from '../../../../contract/index.ts'
import { useStatus } from '../../../api/index.ts'
import { useSentence } from '../../../use-sentence.ts'

/** The sendings dated after the day, which no figure counts yet; nothing where there is none. */
export function AheadLine({ ahead }: { ahead: readonly CampaignAhead[] }): ReactNode {
  const sentence = useSentence()
  const { data: status } = useStatus()
  const [first] = ahead
  if (!first || !status) return null
  const params = { count: ahead.length, name: first.name, firstDay: first.sentOn.slice(0, 10), asOfDay: status.asOf }
  return <p>{sentence('campaigns.ahead', params)}</p>
}
