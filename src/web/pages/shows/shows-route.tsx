import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ShowsPage } from './shows-page.tsx'

/** `/spectacles?saison=2025-2026`: a season has an address; `?vue=options`: the performances that hold seats under option first. */
export function ShowsRoute(): ReactNode {
  const search = useSearch({ strict: false }) as { vue?: string; saison?: string }
  const { vue, saison: season = null } = search
  const navigate = useNavigate()
  const answer = useAnswer(['shows', 'list', season], () => api.shows.list({ season }))
  const capacity = useGiveCapacity()
  return (
    <AnsweredPage answer={answer}>
      {(shows) => (
        <ShowsPage
          shows={shows}
          {...(vue === 'options' ? { view: vue } : {})}
          onSeason={(saison) => void navigate({ to: '/spectacles', search: { ...search, saison } })}
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
