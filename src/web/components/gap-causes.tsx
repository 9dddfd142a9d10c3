import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TotalBeside } from '../../contract/index.ts'
import { useSaid } from '../use-said.ts'

/** What may make up the gap with the till's own total, the likeliest first (P6); one whose count makes it exactly says so. */
export function GapCauses({ causes }: Pick<TotalBeside, 'causes'>): ReactNode {
  const said = useSaid()
  if (causes.length === 0) return null
  return (
    <ul>
      {causes.map((cause) => (
        <li key={cause.code}>
          {said(cause)}{' '}
          {cause.isExact && (
            <strong>
              <Trans>Le compte y est.</Trans>
            </strong>
          )}
        </li>
      ))}
    </ul>
  )
}
