import { useLingui } from '@lingui/react/macro'
import type { PerformanceDetail } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'
import { ringOf } from './upcoming.ts'

/** One line to paste in a message to the director (P7): what is sold, what is not, what is expected, the cut-off. */
export function usePerformanceLine(): (performance: PerformanceDetail) => string {
  const { t } = useLingui()
  const { integer, moment, share, cutOff } = useFormat()
  return (performance) => {
    const { show, startsAt, capacity, seats, tickets } = performance
    const when = startsAt === null ? '' : moment(startsAt)
    const [sold, house, unpaid, options] = [performance.sold, capacity ?? 0, seats.unpaid, seats.options].map(integer)
    const isUnknown = performance.terms.kind === 'partner'
    if (isUnknown) return `${[show, when, t`vendue par un partenaire, ventes inconnues`].filter(Boolean).join(' · ')}.`
    const parts = [capacity === null ? t`${sold} billets` : t`${sold} billets sur ${house}`]
    if (seats.unpaid > 0) parts.push(t`${unpaid} réservés non payés`)
    if (seats.options > 0) parts.push(t`${options} en option`)
    const ring = ringOf(performance)
    if (ring !== null) {
      const [mean, low, high] = [integer(ring.mean), integer(ring.low), integer(ring.high)]
      const part = capacity === null ? '' : ` (${share(ring.mean / capacity)})`
      parts.push(t`${mean}${part} attendus, entre ${low} et ${high}`)
    }
    const then = tickets?.lastSeason
    if (then?.alignedOn.startsWith('daysBefore') && then.value !== null) {
      const before = integer(then.value)
      parts.push(t`${before} en moyenne au même point la saison dernière dans cette salle`)
    }
    if (tickets?.dataUntil) {
      const day = cutOff(tickets.dataUntil)
      parts.push(t`ventes arrêtées au ${day}`)
    }
    return `${[show, when, ...parts].filter(Boolean).join(' · ')}.`
  }
}
