import './bar.css'
import type { ReactNode } from 'react'

/** A bar whose length is a share of the longest one beside it; the number stands in the next cell. */
export function Bar({
  value,
  longest,
  isSoft = false,
}: {
  value: number
  longest: number
  isSoft?: boolean
}): ReactNode {
  const width = longest > 0 ? (value / longest) * 100 : 0
  return (
    <span className="bar" data-soft={isSoft || undefined} aria-hidden>
      {value > 0 && <span style={{ inlineSize: `${width}%` }} />}
    </span>
  )
}
