import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Bearing } from '../../../../contract/index.ts'

/** What a text still says, and what to put there; what it says twice is told once. */
export function ChangeList({ changes }: { changes: Bearing['changes'] }): ReactNode {
  return (
    <ul className="bearing-changes">
      {changes.filter(isFirst).map(({ said, by, why, start }) => (
        <li key={start}>
          <del>{said}</del>{' '}
          {by !== null ? (
            <>
              <span aria-hidden>→</span> <ins>{by}</ins>
            </>
          ) : why === 'cancelled' ? (
            <small>
              <Trans>annulé : cette phrase est à retirer ou à récrire</Trans>
            </small>
          ) : (
            <small>
              <Trans>à récrire à la main</Trans>
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

function isFirst({ said, by }: Bearing['changes'][number], rank: number, all: Bearing['changes']): boolean {
  return all.findIndex((other) => other.said === said && other.by === by) === rank
}
