import { useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ShowsPage } from './shows-page.tsx'

/** `/spectacles?vue=options`: the performances that hold seats under option first. */
export function ShowsRoute(): ReactNode {
  const { vue } = useSearch({ strict: false }) as { vue?: unknown }
  const [season, setSeason] = useState<string | null>(null)
  const answer = useAnswer(['shows', 'list', season], () => api.shows.list({ season }))
  const capacity = useGiveCapacity()
  return (
    <AnsweredPage answer={answer}>
      {(shows) => (
        <ShowsPage
          shows={shows}
          {...(vue === 'options' ? { view: vue } : {})}
          onSeason={setSeason}
          onHallCapacity={(hall, seats) => capacity.mutate({ hall, seats })}
          savingHall={capacity.isPending ? (capacity.variables.hall ?? null) : null}
          failure={capacity.error}
        />
      )}
    </AnsweredPage>
  )
}

/** Seats that a person gives: every share, forecast and card follows. */
export function useGiveCapacity() {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  return useAct(
    (given: { hall?: string; performanceKey?: string; seats: number }) => api.shows.setCapacity({ ...given, staffId }),
    { onDone: () => showToast({ tone: 'done', message: t`La jauge est enregistrée : les pourcentages ont suivi.` }) },
  )
}
