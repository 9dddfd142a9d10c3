import { type ReactNode, useState } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ReportsPage } from './reports-page.tsx'

export function ReportsRoute(): ReactNode {
  const [season, setSeason] = useState<string | null>(null)
  const answer = useAnswer(['shows', 'list', season], () => api.shows.list({ season }))
  return <AnsweredPage answer={answer}>{(shows) => <ReportsPage shows={shows} onSeason={setSeason} />}</AnsweredPage>
}
