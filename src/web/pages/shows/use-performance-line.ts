import { plural } from '@lingui/core/macro'
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
  return ({ capacity, sold, seats }) => {
    const [house, options] = [integer(capacity ?? 0), integer(seats.options)]
    if (sold === null) return [t`ventes inconnues`]
    const tickets = plural(sold, { one: '# billet', other: '# billets' })
    const parts = [capacity === null ? tickets : t`${tickets} sur ${house}`]
    if (seats.unpaid > 0) parts.push(plural(seats.unpaid, { one: '# réservé non payé', other: '# réservés non payés' }))
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
      const [low, high] = [integer(ring.low), integer(ring.high)]
      const part = capacity === null ? '' : ` (${share(ring.mean / capacity)})`
      parts.push(
        t`${plural(Math.round(ring.mean), { one: `#${part} attendu`, other: `#${part} attendus` })}, entre ${low} et ${high}`,
      )
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
