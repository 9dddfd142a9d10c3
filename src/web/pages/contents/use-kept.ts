import { useLingui } from '@lingui/react/macro'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'

/** Says that a version was kept, with the way back to the one it was made from. */
export function useKept(from: { readonly id: string; readonly version: number }): (kept: DraftView) => void {
  const { t } = useLingui()
  const writer = useWriter()
  const { id, version } = from
  const { mutate } = useAct(api.contents.restore, {
    changes: ['contents', 'status'],
    onDone: ({ version: now }) =>
      showToast({ tone: 'done', message: t`La version ${version} est reprise : c’est la version ${now}.` }),
  })
  return ({ version: now }) =>
    showToast({
      tone: 'done',
      message: t`Version ${now} gardée, vérifiée de nouveau.`,
      action: { label: t`Revenir à la version ${version}`, run: () => mutate({ id, version, staffId: writer.id }) },
    })
}
