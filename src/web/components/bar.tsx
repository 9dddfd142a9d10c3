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
  const width = longest > 0 ? Math.max(value > 0 ? 1 : 0, (value / longest) * 100) : 0
  return (
    <svg className="bar" data-soft={isSoft || undefined} viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden>
      <rect width={width} height="18" />
    </svg>
  )
}
