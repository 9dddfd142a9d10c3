import './button.css'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

function QuietAnchor(props: AnchorProps): ReactNode {
  return <a {...props} />
}

function ButtonAnchor({ variant = 'main', ...props }: AnchorProps & { variant?: 'main' | 'second' | 'quiet' }) {
  return <a {...props} className={`button button-${variant}`} />
}

/** A link in a sentence or a list to another page of ours. */
export const PageLink: LinkComponent<typeof QuietAnchor> = createLink(QuietAnchor)

/** A link that looks like a button: it leads somewhere, and does nothing else. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor)
