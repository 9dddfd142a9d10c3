import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

interface FirstSendProps {
  readonly wanted: Parameters<typeof api.contents.previewRewrite>[0]
  readonly onAllowed: () => void
}

/** Before the first send to a host beyond this computer: the exact bytes, and a person who lets them go. */
export function FirstSend({ wanted, onAllowed }: FirstSendProps): ReactNode {
  const { bytes } = useFormat()
  const preview = useAnswer(['contents', 'preview', wanted.id, wanted.move], () => api.contents.previewRewrite(wanted))
  const allow = useAct(api.contents.allowHost, { onDone: onAllowed })
  if (!preview.data) return preview.error ? <ErrorSentence error={preview.error} /> : null
  const { host, body } = preview.data
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
      {allow.error && <ErrorSentence error={allow.error} />}
      <div className="row">
        <Button
          needs="contents.allowHost"
          variant="danger"
          isPending={allow.isPending}
          onPress={() => allow.mutate(wanted)}
        >
          <Trans>Laisser partir vers {host}</Trans>
        </Button>
      </div>
    </section>
  )
}
