import { type ReactNode, useEffect, useRef } from 'react'

/** A line that says what has just come. It takes the focus: the button that asked for it has given it its place. */
export function Arrived({ children }: { children: ReactNode }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <p ref={line} tabIndex={-1}>
      {children}
    </p>
  )
}
