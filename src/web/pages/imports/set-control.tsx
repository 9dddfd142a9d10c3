import { useLingui } from '@lingui/react/macro'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, useAnswer, useWork } from '../../api/index.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { FileControlPage } from './file-control-page.tsx'
import { remembered } from './set-memory.ts'
import type { Mappings } from './use-inspection.ts'

interface SetControlProps {
  readonly setId: string
  readonly mappings: Mappings
  /** The job of the first dry run. */
  readonly jobId: string
  readonly onMap: (file: string) => void
  readonly onBack: () => void
}

/** The control of a set before it is kept: the scope can be changed (and is tried again), then it is imported. */
export function SetControl({ setId, mappings, jobId, onMap, onBack }: SetControlProps): ReactNode {
  const { t } = useLingui()
  const navigate = useNavigate()
  const router = useRouter()
  const [shownJob, setShownJob] = useState(jobId)
  const control = useAnswer(['imports', 'control', shownJob], () => api.imports.control({ jobId: shownJob }))
  const retry = useWork({
    name: 'dry-run',
    begin: (scope: 'full' | 'addition') => remembered(setId, api.imports.run({ setId, mappings, scope, dryRun: true })),
    onDone: setShownJob,
    changesNothing: true,
  })
  const keep = useWork({
    name: 'import',
    begin: (scope: 'full' | 'addition') =>
      remembered(setId, api.imports.run({ setId, mappings, scope, dryRun: false })),
    onDone: async (done) => {
      const { importId } = await api.imports.control({ jobId: done })
      showToast({ tone: 'done', message: t`L’import est gardé : tous les chiffres le comptent.` })
      // Whoever has gone elsewhere meanwhile is left where they are.
      if (router.state.location.pathname.endsWith(`/lot/${setId}`))
        await navigate({ to: '/donnees/$importId', params: { importId } })
    },
  })
  return (
    <AnsweredPage answer={control}>
      {(shown) => (
        <FileControlPage
          control={shown}
          job={keep.job ?? retry.job}
          isBusy={keep.isRunning || retry.isRunning}
          isKeeping={keep.isRunning}
          onCancelJob={keep.job ? keep.cancel : retry.cancel}
          failure={keep.failure ?? retry.failure}
          onScope={retry.start}
          onCommit={shown.status === 'alreadyImported' ? null : () => keep.start(shown.scope)}
          onCancel={onBack}
          onMap={onMap}
          rowsAddress={null}
        />
      )}
    </AnsweredPage>
  )
}
