import './button.css'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import type { CallName } from '../../contract/index.ts'
import { useRefusal } from './needs.tsx'

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

function QuietAnchor(props: AnchorProps): ReactNode {
  return <a {...props} />
}

interface ButtonAnchorProps extends AnchorProps {
  readonly variant?: 'main' | 'second' | 'quiet'
  /** The call that the page behind is for: to whom it is refused, the link is not shown. */
  readonly needs?: CallName
}

function ButtonAnchor({ variant = 'main', needs, ...props }: ButtonAnchorProps) {
  if (useRefusal(needs) !== null) return null
  return <a {...props} className={`button button-${variant}`} />
}

/** A link in a sentence or a list to another page of ours. */
export const PageLink: LinkComponent<typeof QuietAnchor> = createLink(QuietAnchor)

/** A link that looks like a button: it leads somewhere, and does nothing else. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor)
