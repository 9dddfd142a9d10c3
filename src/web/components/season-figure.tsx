import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FigureResult } from '../../contract/index.ts'
import { useFormat } from '../language.tsx'
import { useSentence } from '../use-sentence.ts'
import { Figure } from './figure.tsx'

/** A figure whose label says how it stands beside the same point last season, and of which day that is (P7). */
export function SeasonFigure({ figure }: { figure: FigureResult }): ReactNode {
  const { t } = useLingui()
  const format = useFormat()
  const label = useSeasonLabel(figure)
  if (figure.value === null && figure.till !== null) {
    const name = figure.label
    const total = format.figure(figure.till.total, figure.unit)
    return <Figure figure={figure} value={total} label={t`${name}, total de la billetterie`} />
  }
  return label === null ? <Figure figure={figure} /> : <Figure figure={figure} label={label} />
}

function useSeasonLabel(figure: FigureResult): string | null {
  const { t } = useLingui()
  const format = useFormat()
  const then = figure.lastSeason
  if (then === null || then.value === null || then.alignedOn.startsWith('daysBefore')) return null
  const [name, day] = [figure.label, format.date(then.asOf)]
  const [before, now] = [format.figure(then.value, figure.unit), format.figure(then.now, figure.unit)]
  const percent = percentOf(figure)
  const change = percent === null ? null : format.change(percent)
  if (then.now !== null) {
    return change === null
      ? t`${name} (réservations et options comprises, ${now} contre ${before} au même point la saison dernière, le ${day})`
      : t`${name}, ${change} sur la saison dernière au même point, le ${day}, réservations et options comprises (${now} contre ${before})`
  }
  return change === null
    ? t`${name} (${before} au même point la saison dernière, le ${day})`
    : t`${name}, ${change} sur la saison dernière au même point, le ${day} (${before})`
}

/** How much more than then, both counted by one rule; null for shares, and where there was nothing. */
function percentOf({ value, unit, lastSeason }: FigureResult): number | null {
  const [now, then] = [lastSeason?.now ?? value, lastSeason?.value ?? 0]
  return now === null || then <= 0 || unit === 'share' ? null : now / then - 1
}

/** Why the figures of a season stand beside no other one, said once; nothing where one of them does. */
export function NoComparison({ figures }: { figures: readonly FigureResult[] }): ReactNode {
  const sentence = useSentence()
  const why = figures.find(({ noLastSeason }) => noLastSeason !== null)?.noLastSeason
  if (why === undefined || why === null || figures.some(({ lastSeason }) => lastSeason !== null)) return null
  return (
    <p className="muted small">
      <Trans>Sans comparaison avec la saison dernière :</Trans> {sentence(`figure.no-same-point.${why}`)}
    </p>
  )
}
