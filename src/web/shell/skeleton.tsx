import './skeleton.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

const rows = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

/** Up to six lines that stand for what is being fetched; read aloud once as « Chargement… ». */
export function Skeleton({ lines = 3 }: { lines?: number }): ReactNode {
  const { t } = useLingui()
  return (
    <div className="skeleton" role="status" aria-label={t`Chargement…`}>
      {rows.slice(0, lines).map((row) => (
        <span key={row} />
      ))}
    </div>
  )
}
