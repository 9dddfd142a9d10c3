import './fact-text.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Pressable } from 'react-aria-components/Pressable'
import { useLanguage } from '../language.tsx'
import { Bubble } from './bubble.tsx'
import { type BoundSpan, cutText, type Piece } from './cut-text.ts'

export interface FactTextProps {
  readonly text: string
  /** Offsets count UTF-16 units of `text`. */
  readonly spans: readonly BoundSpan[]
  /** What stands in the bubble of a span, under its message: « ajouter à la fiche », « retirer »… */
  readonly actions?: (span: BoundSpan) => ReactNode
}

// A <button> cannot break across lines, as a fact in a sentence must.
const inlineButton = { role: 'button', tabIndex: 0 } as const

/** A draft, in French whatever the language of the page, whose checked pieces are underlined: green is bound to a fact, double red contradicts one, dashed red has no source, brass has a name. */
export function FactText({ text, spans, actions }: FactTextProps): ReactNode {
  return (
    <div className="fact-text">
      {cutText(text, spans).map((paragraph) => (
        <p key={paragraph.start} data-style={paragraph.style} lang="fr">
          {paragraph.pieces.map((piece) =>
            piece.span ? (
              <Fact key={piece.start} piece={piece} span={piece.span} actions={actions?.(piece.span)} />
            ) : (
              <Styled key={piece.start} piece={piece} />
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function Styled({ piece }: { piece: Piece }): ReactNode {
  if (piece.style === 'title') return <cite>{piece.text}</cite>
  return piece.style === 'call' ? <strong>{piece.text}</strong> : piece.text
}

function Fact({ piece, span, actions }: { piece: Piece; span: BoundSpan; actions: ReactNode }): ReactNode {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { text } = piece
  const meanings = {
    supported: t`vérifié`,
    contradicted: t`contredit`,
    unsupported: t`sans source`,
    takenOn: t`prise en charge`,
  }
  const meaning = meanings[span.status]
  return (
    <DialogTrigger>
      <Pressable>
        <span {...inlineButton} className={`fact fact-${span.status}`} data-mark={span.mark}>
          <Styled piece={piece} />
          <span className="visually-hidden" lang={locale}>
            {' '}
            ({meaning})
          </span>
        </span>
      </Pressable>
      <Bubble>
        <Dialog className="bubble-dialog" aria-label={`${text} : ${meaning}`}>
          <p>
            <strong lang="fr">{text}</strong> · {meaning}
          </p>
          {span.message && <p className="muted">{span.message}</p>}
          {actions}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  )
}
