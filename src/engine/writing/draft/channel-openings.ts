import type { Channel } from '../../../contract/index.ts'
import { rule } from './chooser.ts'
import type { Workshop } from './composition.ts'
import { chooseOpening, type OpeningFamily, openingFamilies } from './openings.ts'
import { type Sentence, say } from './phrase.ts'

/** What may stand alone before « … plus »: words on the piece before anything of time or place. */
const aloneFirst: readonly OpeningFamily[] = [
  'plot',
  'own',
  'firstMinute',
  'question',
  'quotation',
  'makers',
  'number',
  'word',
  'detail',
  'placeOrHour',
]
/** Most signs of a first line that nothing cuts. */
export const firstLineRoom = { instagram: 125, facebook: 200, linkedin: 210 } as const satisfies Partial<
  Record<Channel, number>
>
/** A printed page speaks to nobody in particular: no claim about its reader. */
const ofTheWork = ['plot', 'quotation', 'question', 'firstMinute', 'makers', 'word', 'number'] as const
const impersonal = openingFamilies.filter((family) => family !== 'known' && family !== 'group' && family !== 'detail')
/** Peers look for who makes it, before how long it is. */
const ofMakers = ['comesBack', 'quotation', 'makers', 'question', 'plot'] as const
const toPeers = ['comesBack', 'quotation', 'question', 'makers', 'number', 'plot', 'date'] as const

/** The first line of a caption or a post, on the piece itself, whoever it is for: nobody follows a link from « Comptez 40 minutes ». */
export function captionOpening({ facts, channel, audience, choose, usedTexts }: Workshop): Sentence | null {
  const room = channel === 'instagram' || channel === 'facebook' ? firstLineRoom[channel] : undefined
  const opening = chooseOpening(
    { facts, audience, choose, only: aloneFirst, first: aloneFirst, ...(room !== undefined && { room }) },
    usedTexts,
  )
  return opening?.sentence ?? rule(say`${facts.title} ${facts.at?.at}.` ?? say`${facts.title}, ${facts.openingDates}.`)
}

/** The first sentence of a page of the brochure or of the site. */
export function pageOpening({ facts, audience, choose, usedTexts }: Workshop): Sentence | null {
  const open = (only: readonly OpeningFamily[]) =>
    chooseOpening({ facts, audience, choose, only, first: ['plot'] }, usedTexts)?.sentence
  return open(ofTheWork) ?? open(impersonal) ?? null
}

/** The first sentence of what the house tells its partners and peers. */
export function peersOpening({ facts, audience, choose, usedTexts }: Workshop): Sentence | null {
  return (
    chooseOpening({ facts, audience, choose, only: toPeers, first: ofMakers, room: firstLineRoom.linkedin }, usedTexts)
      ?.sentence ?? null
  )
}

/** The first sentence on the channel of a workshop; null on those that open on their facts. */
export function openingOnChannel(workshop: Workshop): Sentence | null {
  const { channel, facts, audience, choose, usedTexts } = workshop
  if (channel === 'instagram' || channel === 'facebook') return captionOpening(workshop)
  if (channel === 'web' || channel === 'brochure') return pageOpening(workshop)
  if (channel === 'linkedin') return peersOpening(workshop)
  if (channel === 'email' || channel === 'newsletter')
    return chooseOpening({ facts, audience, choose }, usedTexts)?.sentence ?? null
  return null
}
