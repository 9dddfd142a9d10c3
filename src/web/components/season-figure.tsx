import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FigureResult } from '../../contract/index.ts'
import { useFormat } from '../language.tsx'
import { Figure } from './figure.tsx'

/** A figure whose label says how it stands beside the same point last season (P7). */
export function SeasonFigure({ figure }: { figure: FigureResult }): ReactNode {
  const { t } = useLingui()
  const format = useFormat()
  const before = figure.lastSeason?.value ?? null
  if (before === null) return <Figure figure={figure} />
  const then = format.figure(before, figure.unit)
  const change = figure.value !== null && before > 0 && figure.unit !== 'share' ? figure.value / before - 1 : null
  const name = figure.label
  const percent = change === null ? null : format.change(change)
  const label =
    percent === null
      ? t`${name} (${then} au même point la saison dernière)`
      : t`${name}, ${percent} sur la saison dernière au même point (${then})`
  return <Figure figure={figure} label={label} />
}
