import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAnswer, useStatus } from '../../../api/index.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { CalendarPage } from './calendar-page.tsx'
import { isMonth, weeksOf } from './month-days.ts'

/** Milliseconds between two looks, while texts without a day are being judged. */
const betweenLooks = 2500

/** `/contenus/calendrier?mois=2026-12`: without a month, that of today. */
export function CalendarRoute(): ReactNode {
  const status = useStatus()
  return <AnsweredPage answer={status}>{({ asOf }) => <MonthRoute asOf={asOf} />}</AnsweredPage>
}

function MonthRoute({ asOf }: { asOf: string }): ReactNode {
  const { mois } = useSearch({ strict: false }) as { mois?: unknown }
  const navigate = useNavigate()
  const month = isMonth(mois) ? mois : asOf.slice(0, 7)
  const weeks = weeksOf(month)
  const range = { from: weeks[0]?.[0] ?? '', to: weeks.at(-1)?.at(-1) ?? '' }
  const answer = useAnswer(['calendar', range.from, range.to], () => api.calendar.get(range), {
    againIn: ({ unplanned }) => (unplanned.some(({ state }) => state === 'unjudged') ? betweenLooks : null),
  })
  return (
    <AnsweredPage answer={answer}>
      {(calendar) => (
        <CalendarPage
          calendar={calendar}
          month={month}
          asOf={asOf}
          onMonth={(next) => void navigate({ to: '/contenus/calendrier', search: { mois: next } })}
        />
      )}
    </AnsweredPage>
  )
}
