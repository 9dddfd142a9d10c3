import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AnsweredPage, api, useAct, useAnswer } from '../../api/index.ts'
import { showToast } from '../../shell/toast.ts'
import { saveAs } from '../contents/download.ts'
import { useWriter } from '../contents/use-writer.ts'
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
