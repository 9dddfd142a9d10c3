import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PerformanceDetail } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { SeatStrip } from '../../components/seat-strip.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { CapacityForm } from './capacity-form.tsx'
import { ForecastNote } from './forecast-note.tsx'
import { PaceChart } from './pace-chart.tsx'
import { type SaidTerms, SaleTermsForm } from './sale-terms-form.tsx'
import { SaleTermsTags } from './sale-terms-tags.tsx'
import { PerformanceTag } from './show-panel.tsx'
import { TillPanel } from './till-panel.tsx'
import { ringOf } from './upcoming.ts'
import { usePerformanceLine } from './use-performance-line.ts'

interface PerformancePanelProps {
  readonly performance: PerformanceDetail
  /** The one looked at first: its curve stands open. */
  readonly isFirst: boolean
  readonly onCapacity: (performanceKey: string, seats: number) => void
  readonly onTillTotal: (performanceKey: string, total: number | null) => void
  readonly onTerms: (performanceKey: string, said: SaidTerms) => void
  readonly isSaving: boolean
}

/** One performance: its seats, what is in them (P5), the same point last season (P7), its forecast, the till's total (P6). */
export function PerformancePanel(props: PerformancePanelProps): ReactNode {
  const { performance, isFirst, onCapacity, onTillTotal, onTerms, isSaving } = props
  const { moment } = useFormat()
  const { performanceKey, startsAt, hall, capacity, sold } = performance
  const when = startsAt === null ? '' : moment(startsAt)
  return (
    <article className="panel performance-panel">
      <div className="row">
        <h2>{when || <Trans>Date inconnue</Trans>}</h2>
        {hall && <span className="muted">{hall}</span>}
        <PerformanceTag performance={performance} />
        <SaleTermsTags terms={performance.terms} />
      </div>
      {performance.terms.kind === 'partner' ? (
        <p>
          <strong>
            <Trans>Ventes inconnues</Trans>
          </strong>{' '}
          <span className="muted">
            <Trans>
              Un partenaire vend cette représentation : n’apparaît ici que ce qui est passé par vos fichiers. Ni taux de
              remplissage, ni prévision.
            </Trans>
          </span>
        </p>
      ) : capacity === null && performance.terms.isElsewhere ? (
        <p className="muted">
          <Trans>Jouée hors les murs : sa jauge n’est pas dite, elle n’entre pas dans le taux de remplissage.</Trans>
        </p>
      ) : capacity === null ? (
        <CapacityForm
          of={when}
          sold={sold ?? 0}
          onSave={(seats) => onCapacity(performanceKey, seats)}
          isSaving={isSaving}
        />
      ) : sold === null ? (
        <p className="muted">
          <Trans>
            Vos fichiers n’en donnent que les recettes : combien de places ont été vendues, ils ne le disent pas.
          </Trans>
        </p>
      ) : (
        <SeatStrip capacity={capacity} sold={sold} forecast={ringOf(performance)} dots={90} hasLegend />
      )}
      {sold !== null && performance.pace !== null && performance.pace.points.length > 1 && (
        <Curve isOpen={isFirst}>
          <PaceChart performance={performance} pace={performance.pace} />
        </Curve>
      )}
      {sold !== null && <Breakdown performance={performance} />}
      <SamePoint performance={performance} />
      {performance.forecast && <ForecastNote forecast={performance.forecast} />}
      <TillPanel performance={performance} onSave={(total) => onTillTotal(performanceKey, total)} isSaving={isSaving} />
      <SaleTermsForm
        key={JSON.stringify(performance.terms)}
        performance={performance}
        onSave={(said) => onTerms(performanceKey, said)}
        isSaving={isSaving}
      />
      <CopyLine performance={performance} />
    </article>
  )
}

function Curve({ isOpen, children }: { isOpen: boolean; children: ReactNode }): ReactNode {
  if (isOpen) return children
  return (
    <details className="more-performances">
      <summary>
        <Trans>Voir sa courbe de ventes</Trans>
      </summary>
      {children}
    </details>
  )
}

function Breakdown({ performance: { seats, sold, soldToGroups } }: { performance: PerformanceDetail }): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const parts: readonly (readonly [string, number | null])[] = [
    [plural(sold ?? 0, { one: 'billet', other: 'billets' }), sold],
    [plural(seats.paid ?? 0, { one: 'payant', other: 'payants' }), seats.paid],
    [plural(seats.comps ?? 0, { one: 'invitation', other: 'invitations' }), seats.comps],
    [plural(seats.exempted ?? 0, { one: 'exonéré', other: 'exonérés' }), seats.exempted],
    [t`à des groupes`, soldToGroups],
    [plural(seats.unpaid, { one: 'réservé non payé', other: 'réservés non payés' }), seats.unpaid],
    [plural(seats.options, { one: 'option', other: 'options' }), seats.options],
    [plural(seats.holds ?? 0, { one: 'contingent', other: 'contingents' }), seats.holds],
    [plural(seats.remaining ?? 0, { one: 'restant', other: 'restants' }), seats.remaining],
  ]
  return (
    <dl className="seat-breakdown">
      {parts
        .filter(([, count]) => count !== null)
        .map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{integer(count ?? 0)}</dd>
          </div>
        ))}
    </dl>
  )
}

function SamePoint({ performance: { tickets, sold, terms } }: { performance: PerformanceDetail }): ReactNode {
  const { integer } = useFormat()
  const then = tickets?.lastSeason
  if (
    terms.kind === 'partner' ||
    sold === null ||
    !then ||
    then.value === null ||
    !then.alignedOn.startsWith('daysBefore')
  )
    return null
  const [before, days] = [integer(then.value), then.alignedOn.split(':')[1] ?? '']
  return (
    <p className="muted">
      <Trans>
        <Plural value={sold} one="# billet" other="# billets" />, contre {before} en moyenne à J−{days} dans cette salle
        la saison dernière.
      </Trans>
    </p>
  )
}

function CopyLine({ performance }: { performance: PerformanceDetail }): ReactNode {
  const { t } = useLingui()
  const line = usePerformanceLine()(performance)
  const copy = () => {
    void navigator.clipboard.writeText(line).then(
      () => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }),
      () => showToast({ tone: 'problem', message: t`Le navigateur a refusé la copie.` }),
    )
  }
  return (
    <div className="row performance-line">
      <p className="muted small">{line}</p>
      <Button variant="quiet" onPress={copy}>
        <Trans>Copier pour la direction</Trans>
      </Button>
    </div>
  )
}
