import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAnswer, useStatus, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { useRefusal } from '../../components/needs.tsx'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { useDemoVisit } from '../../shell/use-demo.ts'
import { useDropFiles } from '../../shell/use-drop-files.ts'
import { DataPage } from './data-page.tsx'
import { importEntry } from './import-list.tsx'
import { RepairList } from './repair-list.tsx'
import { WaitingControls } from './waiting-controls.tsx'

export function DataRoute(): ReactNode {
  const { t } = useLingui()
  const imports = useAnswer(['imports', 'list'], () => api.imports.list())
  const { data: status } = useStatus()
  const isRefused = useRefusal('duplicates.list') !== null
  const duplicates = useAnswer(['duplicates', 'list'], () => api.duplicates.list(), { isAsked: !isRefused })
  const noRepairs = useRefusal('imports.repairs') !== null
  const noDemo = useRefusal('imports.visitDemo') !== null
  const drop = useDropFiles()
  const { id: staffId } = useWriter()
  const demo = useDemoVisit()
  const undo = useWork({
    name: 'undo',
    begin: (id: string) => api.imports.undo({ id, staffId }),
    onDone: () => showToast({ tone: 'done', message: t`L’import est annulé : les chiffres ont suivi.` }),
  })
  const job = undo.job ?? demo.job
  return (
    <AnsweredPage answer={imports}>
      {(list) => (
        <DataPage
          imports={list.map(importEntry)}
          onFiles={drop.drop}
          isBusy={drop.isSending || undo.isRunning || demo.isRunning}
          job={job}
          onCancel={demo.job ? demo.cancel : null}
          failure={drop.failure ?? undo.failure ?? demo.failure}
          onUndo={undo.start}
          duplicates={duplicates.data ?? null}
          waiting={<WaitingControls />}
          repairs={list.length > 0 && !noRepairs ? <RepairList /> : null}
          onVisitDemo={list.length === 0 && !status?.isDemo && !noDemo ? () => demo.start() : null}
        />
      )}
    </AnsweredPage>
  )
}
