import type { Span } from '../text/reading.ts'
import { classOf } from './tariff-names.ts'

/** What may part two amounts of one list. */
const apart = /^ ?(?:[|/,;·•–—-]|et|puis|ou) ?(?:de )?$/
const behind = /^ ?\(([^()\n]{5,90})\)/
const ahead = /(?:^|[\n.!?·•(] ?)([^\n.!?·•()\d:]{5,90}?) ?[:=] ?$/

/**
 * « 10 € | 12 € | 20 € (réduit, abonné, plein) », « réduit / abonné / plein : 10 / 12 / 20 € »: as many labels as amounts, in their
 * order. Gives the class of each amount's own label; null for those of no such list.
 */
export function classesInList(folded: string, amounts: readonly Span[]): (string | null)[] {
  return runsOf(folded, amounts).flatMap((run) => {
    const first = run[0]
    const last = run.at(-1)
    if (run.length < 2 || first === undefined || last === undefined) return run.map(() => null)
    const said =
      behind.exec(folded.slice(last.end, last.end + 95)) ?? ahead.exec(folded.slice(0, first.start).slice(-95))
    const labels = (said?.[1] ?? '').split(/ ?(?:[,;/|·–—]| et ) ?/).map(classOf)
    return labels.length === run.length && labels.every((label) => label !== null) ? labels : run.map(() => null)
  })
}

/** Amounts that stand side by side, in order. */
function runsOf(folded: string, amounts: readonly Span[]): Span[][] {
  const runs: Span[][] = []
  for (const amount of amounts) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && apart.test(folded.slice(last.end, amount.start))) runs.at(-1)?.push(amount)
    else runs.push([amount])
  }
  return runs
}
