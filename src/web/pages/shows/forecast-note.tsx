import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PerformanceForecast } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

/** Why the forecast says what it says, what it includes, and how far it was wrong on the venue's own past. */
export function ForecastNote({ forecast }: { forecast: PerformanceForecast }): ReactNode {
  const sentence = useSentence()
  const { daysBefore: lead, aheadOfPace, backtest } = forecast
  const n = Math.abs(Math.round(aheadOfPace ?? 0))
  return (
    <details className="forecast-note">
      <summary>
        {forecast.mean === null ? <Trans>Pourquoi pas de prévision</Trans> : <Trans>Comprendre la prévision</Trans>}
      </summary>
      <p>{sentence(`forecast.method.${forecast.method}`)}</p>
      {forecast.mean !== null && (
        <>
          <p>{sentence('forecast.includes')}</p>
          {aheadOfPace !== null && n > 0 && (
            <p>{sentence(aheadOfPace < 0 ? 'forecast.behind' : 'forecast.ahead', { n, lead })}</p>
          )}
          <Comparables forecast={forecast} />
        </>
      )}
      {backtest && <Tried backtest={backtest} />}
    </details>
  )
}

function Comparables({ forecast: { comparables, daysBefore } }: { forecast: PerformanceForecast }): ReactNode {
  const { integer, date } = useFormat()
  if (comparables.length === 0) return null
  return (
    <>
      <p>
        <Trans>Les plus proches, à J−{daysBefore} puis à la fin :</Trans>
      </p>
      <ul>
        {comparables.map(({ performanceKey, show, startsAt, sold, final }) => (
          <li key={performanceKey}>
            {show}
            {startsAt && `, ${date(startsAt)}`} · {integer(sold)} → {integer(final)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Tried({ backtest }: { backtest: NonNullable<PerformanceForecast['backtest']> }): ReactNode {
  const { integer } = useFormat()
  const [count, plain] = [integer(backtest.performances), integer(backtest.plainError)]
  const error = Math.round(backtest.error)
  const lead = backtest.horizon
  const held = backtest.coverage === null ? null : integer(backtest.coverage * 10)
  return (
    <p>
      <Trans>
        Essayée à J−{lead} sur {count} de vos représentations passées : elle s’est trompée de{' '}
        <Plural value={error} one="# billet" other="# billets" /> en moyenne, la règle simple de {plain}.
      </Trans>{' '}
      {held !== null && <Trans>La fourchette a tenu {held} fois sur 10.</Trans>}
    </p>
  )
}
