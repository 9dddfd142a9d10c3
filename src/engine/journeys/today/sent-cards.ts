import { dayNumber } from '../../figures/index.ts'
import { type SentUntrue, sentUntrue } from '../contents/index.ts'
import type { House, HouseMarts } from '../house/index.ts'
import type { Candidate } from './stakes.ts'

/** Public misled by a text weighs as much as a hall left empty: it comes before what can wait. */
const peopleMisled = 1_000

/** Texts that left the house and say what a record denies today: one card a show. */
export async function sentUntrueCards(house: House, { data }: Pick<HouseMarts, 'data'>): Promise<Candidate[]> {
  const texts = await sentUntrue(house, data.asOf)
  return [...Map.groupBy(texts, ({ showKey }) => showKey)].flatMap(([showKey, all]) => {
    const [last] = all
    return last === undefined ? [] : [candidate(showKey, { last, texts: all.length, asOfDay: data.asOfDay })]
  })
}

interface OfShow {
  readonly last: SentUntrue
  readonly texts: number
  readonly asOfDay: number
}

function candidate(showKey: string, { last, texts, asOfDay }: OfShow): Candidate {
  const [first = ''] = last.coming
  return {
    card: {
      key: `sentUntrue:${showKey}`,
      kind: 'sentUntrue',
      headline: { code: 'today.sent-untrue', params: { texts, show: last.show } },
      evidence: [
        { code: 'today.sent-untrue.said', params: { said: last.said[0] ?? '', more: last.said.length - 1 } },
        { code: 'today.sent-untrue.why', params: {} },
      ],
      seats: null,
      people: null,
      sendings: null,
      actions: [
        { code: 'today.rectify', to: `/spectacles/${encodeURIComponent(showKey)}/fiche` },
        { code: 'today.open-sent', to: `/contenus/${encodeURIComponent(last.draftId)}` },
      ],
    },
    seatsAtStake: peopleMisled,
    daysLeft: Math.max(2, dayNumber(first.slice(0, 10)) - asOfDay),
  }
}
