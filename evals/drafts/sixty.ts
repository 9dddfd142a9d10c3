import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  type AudienceKey,
  type Channel,
  type HouseRecord,
  houseRecordSchema,
  type ShowRecord,
  showRecordSchema,
} from '../../src/contract/index.ts'
import { makeTheatre } from '../../src/engine/journeys/demo/make-theatre.ts'
import { readMess } from '../../src/engine/journeys/demo/mess.ts'
import { houseRecord as demoHouse, showRecords as demoShows } from '../../src/engine/journeys/demo/show-records.ts'
import {
  type MailingBasis,
  skeletonsOf,
  type WrittenDraftWithoutChecks,
  writeDraft,
} from '../../src/engine/writing/index.ts'

export const asOf = '2026-11-24'
const ofTheDemo = ['boite', 'medecin', 'solveig']
const audiences: readonly AudienceKey[] = [
  'regular',
  'new',
  'lapsed',
  'group',
  'subscriber',
  'interested',
  'atRisk',
  'occasional',
]

export interface Sample {
  readonly name: string
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly allBought: readonly string[]
  /** On what the addresses of its invented list may be written to. */
  readonly bases: readonly MailingBasis[]
  readonly draft: WrittenDraftWithoutChecks
}

const showsSchema = z.array(z.object({ house: z.string(), record: showRecordSchema }))

/** Twelve shows of two invented houses and of the demo theatre: plays, dance, circus, opera, concerts, a festival, two records of a line. */
export function twelveShows(): { readonly show: ShowRecord; readonly house: HouseRecord }[] {
  const houses = z.record(z.string(), houseRecordSchema).parse(readBeside('houses.json'))
  const invented = showsSchema.parse(readBeside('shows.json')).flatMap(({ house: key, record }) => {
    const house = houses[key]
    return house ? [{ show: record, house }] : []
  })
  const theatre = makeTheatre({ seed: 1, scale: 0.2, today: asOf, mess: readMess() })
  const demo = demoShows(theatre).filter(({ key }) => ofTheDemo.includes(key))
  return [...invented, ...demo.map((show) => ({ show, house: demoHouse(theatre) }))]
}

/** One draft a show and a channel, in the order in which a season would be written: what is said once is remembered. */
export function seasonOfDrafts(channels: readonly Channel[], seed: number): Sample[] {
  const used: string[] = []
  return twelveShows().flatMap(({ show, house }, row) =>
    channels.map((channel, column) => {
      const audience = audiences[(row * 3 + column) % audiences.length] ?? 'regular'
      const allBought = audience === 'regular' && row % 2 === 0 ? ['Phèdre'] : []
      const bases = basesOf(audience)
      const draft = writeDraft({
        brief: { showKey: show.key, channel, audience, intention: null },
        show,
        house,
        asOf,
        audience: { key: audience, persons: 412, addresses: 263, allBought, bases },
        usedOpenings: [...used],
        seed,
      })
      used.push(...skeletonsOf(draft))
      return { name: `${show.key} · ${channel} · ${audience}`, show, house, channel, audience, allBought, bases, draft }
    }),
  )
}

/** Groups are written to as professionals, whoever lapsed on two grounds; the others accepted. */
export function basesOf(audience: AudienceKey): readonly MailingBasis[] {
  if (audience === 'group') return ['professional']
  return audience === 'atRisk' || audience === 'lapsed' ? ['existingCustomer', 'optIn'] : ['optIn']
}

function readBeside(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
