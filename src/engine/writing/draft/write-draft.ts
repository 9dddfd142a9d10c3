import type { Channel, DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { checkLength } from '../channels/index.ts'
import { composeEmail, composeNewsletter } from './compose-mail.ts'
import { composePress } from './compose-press.ts'
import { composeBrochure, composeLeaflet, composeWeb } from './compose-print.ts'
import { composeSms } from './compose-sms.ts'
import { composeFacebook, composeInstagram, composeLinkedin } from './compose-social.ts'
import type { Compose, Composition, Paragraph } from './composition.ts'
import type { DraftRequest, WrittenDraftWithoutChecks } from './draft-request.ts'
import { type Phrase, render, type Sentence } from './phrase.ts'
import { type Plan, tighterPlans, wholePlan } from './plan.ts'
import { lengthOn } from './text-length.ts'
import { workshopFor } from './workshop.ts'

const composers: Record<Channel, Compose> = {
  newsletter: composeNewsletter,
  email: composeEmail,
  instagram: composeInstagram,
  facebook: composeFacebook,
  linkedin: composeLinkedin,
  sms: composeSms,
  press: composePress,
  web: composeWeb,
  brochure: composeBrochure,
  leaflet: composeLeaflet,
}

/**
 * Writes a draft without a model: sentences by rule, bound facts, and the record's own sentences quoted with their source.
 * Same request, same draft. What the record does not hold is not said. Costs no energy worth counting and sends nothing.
 */
export function writeDraft(asked: DraftRequest): WrittenDraftWithoutChecks {
  const { channel } = asked.brief
  const workshop = workshopFor(asked)
  const written = (plan: Plan) => printed(composers[channel](workshop(plan)))
  const first = written(wholePlan)
  if (lengthOn(channel, asked.brief.length) === 'long' || excessOf(channel, first) === 0) return first
  const others: { readonly draft: WrittenDraftWithoutChecks; readonly excess: number }[] = []
  for (const plan of tighterPlans) {
    const draft = written(plan)
    const excess = excessOf(channel, draft)
    if (excess === 0) return draft
    others.push({ draft, excess })
  }
  // A record that no plan brings within its channel gives the text that passes its bound least.
  return others.toSorted((a, b) => a.excess - b.excess)[0]?.draft ?? first
}

/** A text before it is printed, told whole. */
export function composition(asked: DraftRequest): Composition {
  return composers[asked.brief.channel](workshopFor(asked)(wholePlan))
}

/** By how much a body passes what its channel bears, in the unit of that bound; 0 when it does not. */
function excessOf(channel: Channel, { content }: WrittenDraftWithoutChecks): number {
  const passed = checkLength(channel, content).flatMap(({ params: { field, count, bound } }) =>
    field === 'body' ? [Number(count) - Number(bound)] : [],
  )
  return Math.max(0, ...passed)
}

/** Prints a composition as the one text on which offsets are counted. */
function printed({ subject, preheader, paragraphs, hashtags, altText }: Composition): WrittenDraftWithoutChecks {
  const print = printer()
  const content = {
    subject: subject && print.field(() => print.phrase(subject)),
    preheader: preheader && print.field(() => print.phrase(preheader)),
    body: print.field(() => print.paragraphs(paragraphs)),
    hashtags: hashtags.length > 0 ? print.field(() => print.hashtags(hashtags)).split(' ') : [],
    altText: altText && print.field(() => print.phrase(altText)),
  }
  const { text, facts, origins } = print.done()
  return { content, text, facts, origins, model: 'none', tokens: 0, wh: 0, bytesSent: 0 }
}

type Origin = WrittenDraft['origins'][number]

function printer() {
  let text = ''
  const facts: DraftFact[] = []
  const origins: Origin[] = []

  function add(phrase: Phrase): void {
    const rendered = render(phrase, text.length)
    text += rendered.text
    facts.push(...rendered.facts)
  }

  function sentence({ phrase, writtenBy, source }: Sentence): void {
    const start = text.length
    add(phrase)
    origins.push({ start, end: text.length, writtenBy, source })
  }

  return {
    /** Runs `write` as one field, a blank line after the one before, and gives back its text. */
    field(write: () => void): string {
      if (text !== '') text += '\n\n'
      const start = text.length
      write()
      return text.slice(start)
    },
    phrase: (phrase: Phrase) => sentence({ phrase, writtenBy: 'rule', source: null, practical: true }),
    paragraphs(items: readonly Paragraph[]): void {
      for (const [rank, { sentences, between }] of items.entries()) {
        if (rank > 0) text += '\n\n'
        for (const [index, item] of sentences.entries()) {
          if (index > 0) text += between
          sentence(item)
        }
      }
    },
    hashtags(items: readonly Phrase[]): void {
      for (const [index, tag] of items.entries()) {
        if (index > 0) text += ' '
        add(tag)
      }
    },
    done: () => ({ text, facts, origins }),
  }
}
