import './empty-state.css'
import type { ReactNode } from 'react'

/** A place where there is nothing yet: why, and the one thing to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
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
