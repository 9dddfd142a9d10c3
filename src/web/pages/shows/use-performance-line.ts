import { useLingui } from '@lingui/react/macro'
import type { PerformanceDetail } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'
import { ringOf } from './upcoming.ts'

/** One line to paste in a message to the director (P7): what is sold, what is not, what is expected, the cut-off. */
export function usePerformanceLine(): (performance: PerformanceDetail) => string {
  const { t } = useLingui()
  const { moment } = useFormat()
  const seatParts = useSeatParts()
  const comparedParts = useComparedParts()
  return (performance) => {
    const { show, startsAt, terms } = performance
    const when = startsAt === null ? '' : moment(startsAt)
    const parts =
      terms.kind === 'partner'
        ? [t`vendue par un partenaire, ventes inconnues`]
        : [...seatParts(performance), ...comparedParts(performance)]
    return `${[show, when, ...parts].filter(Boolean).join(' · ')}.`
  }
}

/** What is sold, and apart from it what is reserved without payment or under option (P5). */
function useSeatParts(): (performance: PerformanceDetail) => string[] {
  const { t } = useLingui()
  const { integer } = useFormat()
  return ({ capacity, seats, ...performance }) => {
    const [sold, house, unpaid, options] = [performance.sold, capacity ?? 0, seats.unpaid, seats.options].map(integer)
    const parts = [capacity === null ? t`${sold} billets` : t`${sold} billets sur ${house}`]
    if (seats.unpaid > 0) parts.push(t`${unpaid} réservés non payés`)
    if (seats.options > 0) parts.push(t`${options} en option`)
    return parts
  }
}

/** What is expected, what last season had at the same point, and the cut-off of all. */
function useComparedParts(): (performance: PerformanceDetail) => string[] {
  const { t } = useLingui()
  const { integer, share, cutOff } = useFormat()
  return (performance) => {
    const { capacity, tickets } = performance
    const parts: string[] = []
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
    return parts
  }
}
