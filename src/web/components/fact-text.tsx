import './fact-text.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Pressable } from 'react-aria-components/Pressable'
import { Bubble } from './bubble.tsx'
import { type BoundSpan, cutText } from './cut-text.ts'

export interface FactTextProps {
  readonly text: string
  /** Offsets count UTF-16 units of `text`. */
  readonly spans: readonly BoundSpan[]
  /** What stands in the bubble of a span, under its message: « ajouter à la fiche », « retirer »… */
  readonly actions?: (span: BoundSpan) => ReactNode
}

// A <button> cannot break across lines, as a fact in a sentence must.
const inlineButton = { role: 'button', tabIndex: 0 } as const

/** A draft whose checked pieces are underlined: green is bound to a fact, double red contradicts one, dashed red has no source. */
export function FactText({ text, spans, actions }: FactTextProps): ReactNode {
  return (
    <div className="fact-text">
      {cutText(text, spans).map((paragraph) => (
        <p key={paragraph.start} data-style={paragraph.style}>
          {paragraph.pieces.map((piece) =>
            piece.span ? (
              <Fact key={piece.start} span={piece.span} text={piece.text} actions={actions?.(piece.span)} />
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function Fact({ span, text, actions }: { span: BoundSpan; text: string; actions: ReactNode }): ReactNode {
  const { t } = useLingui()
  const meanings = { supported: t`vérifié`, contradicted: t`contredit`, unsupported: t`sans source` }
  const meaning = meanings[span.status]
  return (
    <DialogTrigger>
      <Pressable>
        <span {...inlineButton} className={`fact fact-${span.status}`}>
          {text}
          <span className="visually-hidden"> ({meaning})</span>
        </span>
      </Pressable>
      <Bubble>
        <Dialog className="bubble-dialog" aria-label={`${text} : ${meaning}`}>
          <p>
            <strong>{text}</strong> · {meaning}
          </p>
          {span.message && <p className="muted">{span.message}</p>}
          {actions}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  )
}
