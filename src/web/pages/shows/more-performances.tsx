import { Plural } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Performances folded away, opened by keys as by a click; a printed page has them. */
export function MorePerformances({ count, children }: { count: number; children: ReactNode }): ReactNode {
  if (count === 0) return null
  return (
    <details className="more-performances">
      <summary>
        <Plural value={count} one="# autre représentation" other="# autres représentations" />
      </summary>
      {children}
    </details>
  )
}
