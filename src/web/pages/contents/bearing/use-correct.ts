import { useLingui } from '@lingui/react/macro'
import { api, useAct } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { showToast } from '../../../components/toast.ts'

/** Puts the corrections in texts of a show, says how many, and offers to take the versions before up again. */
export function useCorrect(showKey: string): {
  readonly correct: (ids: readonly string[] | null) => void
  readonly isPending: boolean
} {
  const { t } = useLingui()
  const writer = useWriter()
  const changes = ['contents', 'voice', 'today'] as const
  const restore = useAct(api.contents.restore, { changes })
  const act = useAct(api.contents.correct, {
    changes,
    onDone: (corrected) => {
      const count = corrected.length
      const left = corrected.reduce((sum, one) => sum + one.left, 0)
      const done =
        count === 1 ? t`Texte corrigé : une nouvelle version est à relire.` : t`${count} textes corrigés, à relire.`
      const rest = left === 1 ? t`Un passage reste à écrire.` : t`${left} passages restent à écrire.`
      showToast({
        tone: 'done',
        message: left > 0 ? `${done} ${rest}` : done,
        action: {
          label: t`Annuler`,
          run: () => {
            for (const { id, versionBefore: version } of corrected) restore.mutate({ id, version, staffId: writer.id })
          },
        },
      })
    },
  })
  return {
    correct: (ids) => act.mutate({ showKey, ids: ids && [...ids], staffId: writer.id }),
    isPending: act.isPending,
  }
}
