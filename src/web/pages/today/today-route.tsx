import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { AnsweredPage } from '../../shell/answered.tsx'
import { upcoming } from '../shows/upcoming.ts'
import { TodayPage } from './today-page.tsx'

export function TodayRoute(): ReactNode {
  const { locale: lang } = useFormat()
  const answer = useAnswer(['today', lang], () => api.today.get({ lang }))
  return (
    <AnsweredPage answer={answer}>
      {({ season, stoppedOn, cards, performances, figures }) => (
        <TodayPage
          season={season}
          stoppedOn={stoppedOn}
          cards={cards}
          performances={performances.map(upcoming)}
          figures={figures}
        />
      )}
    </AnsweredPage>
  )
}
