import type { OtherPerformance, SeasonMoment, ShowRecord } from '../../../contract/index.ts'
import { isOpenToAll } from '../../programme/index.ts'

/**
 * What the records say that a season brings: the day when sales open, the first and the last public performance (or the only
 * one). Cancelled and school performances are left out.
 */
export function seasonMoments(shows: readonly ShowRecord[]): SeasonMoment[] {
  return shows.flatMap(momentsOf).sort((a, b) => a.at.localeCompare(b.at) || a.showKey.localeCompare(b.showKey))
}

/** Every other performance: those between the first and the last, the schools' and the cancelled ones. */
export function otherPerformances(shows: readonly ShowRecord[]): OtherPerformance[] {
  return shows
    .flatMap(({ key, title, performances, durationMinutes }) => {
      const open = openInOrder(performances)
      const ends = new Set([open[0], open.at(-1)])
      return performances
        .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
        .map((performance, index) => ({ performance, rank: index + 1 }))
        .filter(({ performance }) => !isOpenToAll(performance) || !ends.has(performance))
        .map(({ performance, rank }): OtherPerformance => {
          const { startsAt, hall } = performance
          const kind = kindOf(performance)
          return { kind, rank, showKey: key, title, at: startsAt, hall: hall ?? null, minutes: durationMinutes ?? null }
        })
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.showKey.localeCompare(b.showKey))
}

function kindOf({ status, audience }: ShowRecord['performances'][number]): OtherPerformance['kind'] {
  if (status === 'cancelled') return 'cancelled'
  return audience === 'school' ? 'school' : 'performance'
}

function momentsOf({ key, title, performances, onSaleFrom, durationMinutes }: ShowRecord): SeasonMoment[] {
  const open = openInOrder(performances)
  const [first, last] = [open[0], open.at(-1)]
  const show = { showKey: key, title }
  const sale: SeasonMoment[] = onSaleFrom ? [{ ...show, kind: 'onSale', at: onSaleFrom.slice(0, 10), hall: null }] : []
  if (!first || !last) return sale
  const of = (kind: SeasonMoment['kind'], { startsAt, hall }: typeof first): SeasonMoment => ({
    ...show,
    kind,
    at: startsAt,
    hall: hall ?? null,
    minutes: durationMinutes ?? null,
  })
  return first === last ? [...sale, of('only', first)] : [...sale, of('first', first), of('last', last)]
}

function openInOrder(performances: ShowRecord['performances']): ShowRecord['performances'] {
  return performances.filter(isOpenToAll).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
}
