import './tag.css'
import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'uncertain' | 'proven' | 'blocked' | 'known'

/** A word on the state of a thing; the colour only repeats what the word says. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }): ReactNode {
  return <span className={`tag tag-${tone}`}>{children}</span>
}
