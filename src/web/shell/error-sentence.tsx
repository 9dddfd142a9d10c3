import './error-sentence.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isDescribed } from '../described.ts'
import { useSentence } from '../use-sentence.ts'

/** A failure said in the reader's language, with what can be done; the code is shown only when there is no sentence. */
export function ErrorSentence({ error, action }: { error: unknown; action?: ReactNode }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const text = isDescribed(error)
    ? sentence(error.code, error.params)
    : t`Le programme ne répond pas, ou s’est trompé. Rien n’est perdu : réessayez.`
  return (
    <div className="error-sentence" role="alert">
      <span className="error-mark" aria-hidden>
        ✕
      </span>
      <p>{text}</p>
      {action}
    </div>
  )
}
