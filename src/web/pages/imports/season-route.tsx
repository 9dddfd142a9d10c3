import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { AnsweredPage, api, useAct, useAnswer } from '../../api/index.ts'
import { showToast } from '../../shell/toast.ts'
import { SeasonPage } from './season-page.tsx'

/** The contrôle of a season, the one under way first. */
export function SeasonRoute(): ReactNode {
  const { t } = useLingui()
  const [season, setSeason] = useState<string | null>(null)
  const control = useAnswer(['imports', 'season', season], () => api.imports.season({ season }))
  const total = useAct((given: Parameters<typeof api.imports.setSeasonTotal>[0]) => api.imports.setSeasonTotal(given), {
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
          onTotal={(measure, value) => total.mutate({ season: shown.season, measure, total: value })}
          isSaving={total.isPending}
          failure={total.error}
        />
      )}
    </AnsweredPage>
  )
}
