import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Audiences } from '../../../contract/index.ts'
import { type ChartSeries, LineChart } from '../../components/line-chart.tsx'
import { useFormat } from '../../language.tsx'

const tones = ['first', 'second', 'third'] as const

/** « Did they come back? »: one line a season of new buyers. */
export function Retention({ curves }: { curves: Audiences['retention'] }): ReactNode {
  const { t } = useLingui()
  const { share } = useFormat()
  const past = curves.filter((curve) => !curve.isCurrent).reverse()
  const series = curves
    .filter((curve) => curve.points.length > 1)
    .map((curve): ChartSeries => {
      const tone = curve.isCurrent ? 'known' : (tones[past.indexOf(curve)] ?? 'third')
      const points = curve.points.map(({ month, share: y }) => ({ x: month, y }))
      return { key: curve.season, label: curve.season, tone, points }
    })
  if (series.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Sont-ils revenus ?</Trans>
      </h2>
      <p className="muted">
        <Trans>Part des nouveaux de chaque saison revenus au moins une fois, mois après mois.</Trans>
      </p>
      <LineChart
        summary={t`Part des nouveaux revenus, par mois écoulés, une ligne par saison`}
        series={series}
        xHeader={t`Mois écoulés`}
        formatX={(month) => t`${month} mois`}
        formatY={(value) => share(value)}
      />
    </section>
  )
}
