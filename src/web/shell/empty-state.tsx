import './empty-state.css'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useHouseWork } from '../api/index.ts'

/** A place where there is nothing yet: why, and the one thing to do about it. While files are being taken in, it does not know yet. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  if (useHouseWork().some(({ kind }) => fillsPages.has(kind))) return <BeingFilled />
  return (
    <section className="empty-state">
      <span className="empty-state-seats" aria-hidden>
        ○ ○ ○ ○ ○
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className="row">{action}</div>}
    </section>
  )
}

/** Work at whose end there may be something where there was nothing. */
const fillsPages: ReadonlySet<string> = new Set(['import', 'demo', 'undo', 'repair', 'persons'])

function BeingFilled(): ReactNode {
  return (
    <section className="empty-state" aria-busy>
      <p>
        <Trans>Vos fichiers sont en train d’être pris en compte : cette page se remplira d’elle-même.</Trans>
      </p>
    </section>
  )
}
