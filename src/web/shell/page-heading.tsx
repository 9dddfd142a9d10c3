import './page-heading.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

let isFocusExpected = false

/** Says that the next title to appear takes the focus: the page was changed by a person, not opened afresh. */
export function expectFocus(): void {
  isFocusExpected = true
}

export interface PageHeadingProps {
  /** The answer that the page gives, not its topic. */
  readonly title: string
  /** The name of the page in the browser's tab, when it is not the title. */
  readonly tab?: string
  readonly lead?: ReactNode
  /** What can be done with the whole page: at most one or two buttons. */
  readonly actions?: ReactNode
}

/** The title of a page; it names the tab, and takes the focus when a person changes page. */
export function PageHeading({ title, tab = title, lead, actions }: PageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab} · Parterre`
  }, [tab])
  // Before the page is painted, so that a title is never seen without the focus that it takes; and the title that comes
  // in the place of one that had the focus takes it: a page's answer after its name.
  useLayoutEffect(() => {
    const shown = heading.current
    if (isFocusExpected) shown?.focus()
    isFocusExpected = false
    return () => {
      if (shown !== null && document.activeElement === shown) isFocusExpected = true
    }
  }, [])
  return (
    <div className="page-heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
