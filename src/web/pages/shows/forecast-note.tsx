import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../../language.tsx'

/** Why the forecast says what it says, and how far it was wrong on the venue's own past. */
export interface ForecastEvidence {
  readonly comparables: readonly string[]
  /** Days before the performance at which the forecast is made. */
  readonly daysBefore: number
  /** Tickets ahead (+) or behind (−) the comparable shows at the same point. */
  readonly lead: number
  /** The mean error of the back-test, in tickets, beside the one of the plain rule; null under 20 performances. */
  readonly backTest: { readonly performances: number; readonly error: number; readonly plainError: number } | null
}

export function ForecastNote({ evidence }: { evidence: ForecastEvidence }): ReactNode {
  const { integer } = useFormat()
  const { daysBefore, comparables, backTest } = evidence
  const tickets = integer(Math.abs(evidence.lead))
  const names = comparables.join(', ')
  return (
    <details className="forecast-note">
      <summary>
        <Trans>Comprendre la prévision</Trans>
      </summary>
      <p>
        {evidence.lead < 0 ? (
          <Trans>
            En retard de {tickets} billets sur les spectacles comparables à J−{daysBefore} :
          </Trans>
        ) : (
          <Trans>
            En avance de {tickets} billets sur les spectacles comparables à J−{daysBefore} :
          </Trans>
        )}{' '}
        {names}.
      </p>
      <p>{backTest ? <BackTest backTest={backTest} /> : <TooFew />}</p>
    </details>
  )
}

function BackTest({ backTest }: { backTest: NonNullable<ForecastEvidence['backTest']> }): ReactNode {
  const { integer } = useFormat()
  const [count, error, plain] = [backTest.performances, backTest.error, backTest.plainError].map(integer)
  return (
    <Trans>
      Essayée sur {count} de vos représentations passées : elle se trompe de {error} billets en moyenne, la règle simple
      de {plain}.
    </Trans>
  )
}

function TooFew(): ReactNode {
  return <Trans>Moins de 20 représentations passées pour l’essayer : aucun intervalle n’est dessiné.</Trans>
}
