import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  type AudienceKey,
  type Brief,
  type Channel,
  channels,
  houseRecordSchema,
  showRecordSchema,
} from '../../src/contract/index.ts'
import { skeletonsOf, writeDraft } from '../../src/engine/writing/index.ts'
import { asOf, basesOf, type Sample } from './sixty.ts'

const fileSchema = z.object({
  houses: z.record(z.string(), houseRecordSchema),
  manners: z.record(z.string(), z.object({ greeting: z.string(), signature: z.string() })),
  shows: z.array(z.object({ house: z.string(), record: showRecordSchema })),
})

interface Asked {
  readonly show: string
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly intention?: string
}

/** Each channel once for three of the shows, its public turning. */
const singles: readonly Asked[] = ['rusalka', 'tenebres', 'plomb'].flatMap((show, row) =>
  channels.map((channel, column) => ({ show, channel, audience: publicAt(row * 3 + column) })),
)
const kits = [
  ['plomb', 'occasional'],
  ['nox', 'interested'],
  ['malade', 'new'],
  ['moufle', 'group'],
  ['tenebres', 'regular'],
  ['rusalka', 'interested'],
  ['malade', 'lapsed'],
  ['plomb', 'subscriber'],
] as const
const intentions = [
  ['tenebres', 'email', 'interested', 'dire que c’est complet à Morvelle et proposer les deux autres dates'],
  ['tenebres', 'sms', 'regular', 'le concert de Vaux'],
  ['tenebres', 'instagram', 'new', 'le tarif jeune'],
  ['rusalka', 'email', 'new', 'rassurer ceux qui n’ont jamais vu d’opéra'],
  ['rusalka', 'newsletter', 'regular', 'mettre en avant le dimanche avec l’audiodescription'],
  ['rusalka', 'email', 'group', 'inviter les groupes à réserver'],
  ['rusalka', 'sms', 'lapsed', 'les dernières places du vendredi 12'],
  ['plomb', 'email', 'occasional', 'le tarif famille'],
  ['plomb', 'newsletter', 'subscriber', 'annoncer que la séance du samedi est annulée'],
  ['plomb', 'facebook', 'new', 'la séance Relax'],
  ['nox', 'email', 'regular', 'parler du disque'],
  ['nox', 'instagram', 'occasional', 'gratuit pour les moins de 16 ans'],
  ['nox', 'sms', 'new', 'dernières places pour samedi'],
  ['malade', 'email', 'group', 'inviter les écoles'],
  ['malade', 'newsletter', 'regular', 'insister sur le dimanche après-midi'],
  ['moufle', 'email', 'occasional', 'la séance en LSF du samedi'],
  ['moufle', 'newsletter', 'new', 'le goûter après la séance'],
  ['moufle', 'email', 'group', 'proposer la séance scolaire'],
] as const
const everything: readonly Asked[] = [
  ...singles,
  ...kits.flatMap(([show, audience]) => channels.map((channel) => ({ show, channel, audience }))),
  ...intentions.map(([show, channel, audience, intention]) => ({ show, channel, audience, intention })),
]

/** 128 drafts of six shows of two houses, each house remembering what it has said: ten channels in turn, eight whole kits, eighteen intentions. */
export function draftsOfKits(seed: number): Sample[] {
  const file = fileSchema.parse(JSON.parse(readFileSync(new URL('kits.json', import.meta.url), 'utf8')))
  const used = new Map<string, string[]>()
  const times = new Map<string, number>()
  return everything.flatMap(({ show: key, channel, audience, intention = null }) => {
    const found = file.shows.find(({ record }) => record.key === key)
    const house = found && file.houses[found.house]
    const manner = found && file.manners[found.house]
    if (!found || !house || !manner) return []
    const { record: show } = found
    const said = used.get(found.house) ?? []
    used.set(found.house, said)
    const brief: Brief = { showKey: key, channel, audience, intention }
    const same = [key, channel, audience].join(' ')
    const bases = basesOf(audience)
    const draft = writeDraft({
      brief,
      show,
      house,
      asOf,
      audience: { key: audience, persons: 412, addresses: 263, allBought: [], bases },
      usedOpenings: [...said],
      manner,
      seed: seed + (times.get(same) ?? 0),
    })
    times.set(same, (times.get(same) ?? 0) + 1)
    said.push(...skeletonsOf(draft))
    const name = [key, channel, audience, intention].filter(Boolean).join(' · ')
    return [{ name, show, house, channel, audience, allBought: [], bases, draft }]
  })
}

function publicAt(turn: number): AudienceKey {
  const turning = [
    'subscriber',
    'regular',
    'occasional',
    'new',
    'lapsed',
    'group',
    'interested',
    'guest',
    'atRisk',
  ] as const
  return turning[turn % turning.length] ?? 'regular'
}
