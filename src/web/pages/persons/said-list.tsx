import type { ReactNode } from 'react'
import { type PermissionSaid, spacedPhone } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

/** What a person said of messages outside the ticketing, each with its day: an objection, and what came after it. */
export function SaidList({ said }: { said: readonly PermissionSaid[] }): ReactNode {
  const sentence = useSentence()
  const { date } = useFormat()
  if (said.length === 0) return null
  return (
    <ul className="muted small">
      {said.map(({ status, at, ...one }) => {
        const params = {
          ...one,
          address: shownAddress(one),
          dated: at === null ? 'no' : 'yes',
          onDate: at && date(at.slice(0, 10)),
        }
        return (
          <li key={`${status} ${one.channel} ${one.address} ${at}`}>{sentence(`person-said.${status}`, params)}</li>
        )
      })}
    </ul>
  )
}

export function shownAddress({ channel, address }: Pick<PermissionSaid, 'channel' | 'address'>): string {
  return channel === 'sms' ? spacedPhone(address) : address
}
