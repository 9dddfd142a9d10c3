import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { saveAs } from '../../components/download.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { RelaysPage } from './relays-page.tsx'

export function RelaysRoute(): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['relays'], () => api.relays.list())
  const writer = useWriter()
  const note = useAct(api.relays.noteCall, {
    changes: ['relays', 'today'],
    onDone: () => showToast({ tone: 'done', message: t`L’appel est noté.` }),
  })
  const take = useAct(api.relays.export, {
    changes: ['journal'],
    onDone: ({ name, text }) => saveAs(new Blob([text], { type: 'text/csv' }), name),
  })
  return (
    <AnsweredPage answer={answer}>
      {(relays) => (
        <RelaysPage
          relays={relays}
          onNote={(call) => note.mutate({ ...call, staffId: writer.id })}
          onExport={() => take.mutate({ staffId: writer.id })}
          isBusy={note.isPending || take.isPending}
          failure={note.error ?? take.error}
        />
      )}
    </AnsweredPage>
  )
}
