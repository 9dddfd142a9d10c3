import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ReportsPage } from './reports-page.tsx'
import { WeekPanel } from './week-panel.tsx'

/** `/rapports?saison=2025-2026`: a report has an address. */
export function ReportsRoute(): ReactNode {
  const { saison: season = null } = useSearch({ strict: false }) as { saison?: string }
  const navigate = useNavigate()
  const answer = useAnswer(['shows', 'list', season], () => api.shows.list({ season }))
  return (
    <AnsweredPage answer={answer}>
      {(shows) => (
        <ReportsPage
          shows={shows}
          onSeason={(saison) => void navigate({ to: '/rapports', search: { saison } })}
          week={<WeekPanel />}
        />
      )}
    </AnsweredPage>
  )
}
