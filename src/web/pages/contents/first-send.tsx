import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CallName } from '../../../contract/index.ts'
import { useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

interface FirstSendProps {
  /** What the preview is of, for the page not to ask twice. */
  readonly about: readonly string[]
  readonly preview: () => Promise<{ readonly host: string; readonly body: string }>
  readonly allow: () => Promise<unknown>
  readonly needs: CallName
  readonly onAllowed: () => void
}

/** Before the first send to a host beyond this computer: the exact bytes, and a person who lets them go. */
export function FirstSend({ about, preview, allow, needs, onAllowed }: FirstSendProps): ReactNode {
  const { bytes } = useFormat()
  const shown = useAnswer(['contents', 'preview', ...about], preview)
  const allowed = useAct(allow, { onDone: onAllowed })
  if (!shown.data) return shown.error ? <ErrorSentence error={shown.error} /> : null
  const { host, body } = shown.data
  const size = bytes(new TextEncoder().encode(body).length)
  return (
    <section className="panel stack">
      <h3>
        <Trans>Rien n’est encore parti vers {host}</Trans>
      </h3>
      <p>
        <Trans>
          Voici, mot pour mot, ce qui quitterait cet ordinateur ({size}). Lisez-le, puis laissez-le partir si vous le
          voulez : votre nom et ces mots seront gardés au journal.
        </Trans>
      </p>
      <pre className="rewrite-rules">{body}</pre>
      {allowed.error && <ErrorSentence error={allowed.error} />}
      <div className="row">
        <Button needs={needs} variant="danger" isPending={allowed.isPending} onPress={() => allowed.mutate(undefined)}>
          <Trans>Laisser partir vers {host}</Trans>
        </Button>
      </div>
    </section>
  )
}
