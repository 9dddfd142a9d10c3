import { useLingui } from '@lingui/react/macro'
import type { FigureResult } from '../../contract/index.ts'
import { useFormat } from '../language.tsx'

/** One line to paste in a message to the director (P7): the value, the same point last season, the cut-off. */
export function useFigureLine(): (figure: FigureResult) => string {
  const { t } = useLingui()
  const format = useFormat()
  return (figure) => {
    const value = format.figure(figure.value, figure.unit)
    const parts = [t`${figure.label} : ${value}`]
    if (figure.lastSeason) {
      const { asOf, alignedOn, now } = figure.lastSeason
      const before = format.figure(figure.lastSeason.value, figure.unit)
      const day = alignedOn.startsWith('daysBefore') ? asOf : format.date(asOf)
      const alike = format.figure(now, figure.unit)
      parts.push(
        now === null
          ? t`${before} au même point la saison dernière (${day})`
          : t`réservations et options comprises, ${alike} contre ${before} au même point la saison dernière (${day})`,
      )
    }
    if (figure.dataUntil) {
      const cutOff = format.cutOff(figure.dataUntil)
      parts.push(t`ventes arrêtées au ${cutOff}`)
    }
    return `${parts.join(' · ')}.`
  }
}
