import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { SeasonPage } from './season-page.tsx'

/** The contrôle of a season, the one under way first. */
export function SeasonRoute(): ReactNode {
  const { t } = useLingui()
  const [season, setSeason] = useState<string | null>(null)
  const { id: staffId } = useWriter()
  const control = useAnswer(['imports', 'season', season], () => api.imports.season({ season }))
  const total = useAct(api.imports.setSeasonTotal, {
    changes: ['imports'],
    onDone: () => showToast({ tone: 'done', message: t`Le total est noté.` }),
  })
  return (
    <AnsweredPage answer={control}>
      {(shown) => (
        <SeasonPage
          key={shown.season}
          control={shown}
          onSeason={setSeason}
          onTotal={(measure, value) => total.mutate({ season: shown.season, measure, total: value, staffId })}
          isSaving={total.isPending}
          failure={total.error}
        />
      )}
    </AnsweredPage>
  )
}
