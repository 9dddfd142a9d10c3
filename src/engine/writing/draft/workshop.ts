import type { Channel } from '../../../contract/index.ts'
import { askedOf } from './asked.ts'
import { chooser, seeded, type ToldAlready } from './chooser.ts'
import type { Workshop } from './composition.ts'
import type { DraftRequest } from './draft-request.ts'
import { emphasisOf } from './emphasis.ts'
import { factBook, type TitleStyle } from './fact-book.ts'
import { factsForPlan, type Plan, wholePlan } from './plan.ts'
import { factsForLength, lengthOn } from './text-length.ts'
import { typesetRecords } from './typeset-records.ts'

/** How a channel sets its titles and dates. */
const styles: Record<Channel, { readonly titles: TitleStyle; readonly withYear: boolean }> = {
  newsletter: { titles: 'italic', withYear: false },
  email: { titles: 'italic', withYear: false },
  instagram: { titles: 'guillemets', withYear: false },
  facebook: { titles: 'guillemets', withYear: false },
  linkedin: { titles: 'guillemets', withYear: false },
  sms: { titles: 'bare', withYear: false },
  press: { titles: 'italic', withYear: true },
  web: { titles: 'italic', withYear: true },
  brochure: { titles: 'italic', withYear: true },
  leaflet: { titles: 'italic', withYear: false },
}

/**
 * What the sentences of a request are made from: its facts as its channel sets them, and a chooser, new at each call, that knows
 * what the season has said and, where a text is taken up again, what that text says (`told`).
 */
export function workshopFor(asked: DraftRequest): (plan?: Plan, told?: ToldAlready) => Workshop {
  const request = { ...asked, ...typesetRecords(asked) }
  const { channel, audience } = request.brief
  const { titles, withYear } = styles[channel]
  const length = lengthOn(channel, request.brief.length)
  const whole = factBook(request, { titles, withYear, shortDays: true })
  const bare = factBook(request, { titles: 'bare', withYear, shortDays: channel === 'sms' })
  const usedTexts = new Set(request.usedOpenings)
  const emphasis = emphasisOf(askedOf(request.brief), whole.slots)
  const facts = factsForLength(whole, length, emphasis)
  const tight = () =>
    factsForLength(factBook(request, { titles, withYear, isTight: true, shortDays: true }), length, emphasis)
  return (plan = wholePlan, told) => {
    const choose = chooser(seeded(request.seed, request.show.key, channel, audience), request.usedOpenings, {
      told,
      suits: (words) => suitsReader(words, request),
      // The brochure is where the venue's own words are printed; of the others, one text at most sets them bare.
      mostBare: channel === 'brochure' ? Number.POSITIVE_INFINITY : 1,
    })
    return {
      request,
      channel,
      audience,
      facts: factsForPlan(plan.isTight ? tight() : facts, plan),
      bare,
      choose,
      emphasis,
      usedTexts,
      length,
      plan,
    }
  }
}

const formal = /(?<![\p{L}-])(?:vous|votre|vos|choisissez|comptez|appelez|répondez|réservez)(?!\p{L})/iu

/** A house that says « tu » says it everywhere, but to groups: they are several. */
function suitsReader(words: string, { house, audience }: DraftRequest): boolean {
  return house.address !== 'tu' || audience.key === 'group' || !formal.test(words)
}
