import * as moves from './body-moves.ts'
import { callToAction, mentions } from './closing-lines.ts'
import { type Compose, type Composition, type Paragraph, paragraph, paragraphs, type Workshop } from './composition.ts'
import { chooseOpening, type OpeningFamily } from './openings.ts'
import type { Sentence } from './phrase.ts'
import { preheaderOf, subjectOf } from './subject-lines.ts'

/** Publics who are told how to come: they may never have. */
const guided = new Set(['new', 'occasional', 'interested', 'lapsed', 'anonymous'])

/** A message for one public: why open it, what it is, when, how, one thing to do. */
export const composeEmail: Compose = (workshop) => {
  const { audience } = workshop
  if (audience === 'group') return mail(workshop, groupBody(workshop))
  if (audience === 'lapsed' || audience === 'atRisk') return mail(workshop, singleOffer(workshop))
  return mail(workshop, guided.has(audience) ? thresholdBody(workshop) : workBody(workshop))
}

/** An item of a newsletter read among others: half the length, same facts. */
export const composeNewsletter: Compose = (workshop) => {
  const { facts, choose, audience } = workshop
  const body = paragraphs(
    paragraph([
      opening(workshop),
      moves.makers(facts, choose),
      guided.has(audience) ? moves.plot(facts, choose) : moves.noteQuote(facts, choose),
    ]),
    paragraph([
      moves.soldOut(facts, choose),
      moves.dates(facts, choose),
      ...moves.around(facts),
      moves.leftOut(facts, choose),
    ]),
    paragraph([callToAction(workshop)]),
  )
  return mail(workshop, body)
}

function workBody(workshop: Workshop): Paragraph[] {
  const { facts, choose } = workshop
  return paragraphs(
    paragraph([
      opening(workshop),
      moves.bridge(facts, choose),
      moves.plot(facts, choose),
      moves.plotGoesOn(facts, choose),
    ]),
    paragraph([moves.makers(facts, choose), moves.noteQuote(facts, choose), moves.practicalities(facts, choose)]),
    paragraph([
      moves.soldOut(facts, choose),
      moves.dates(facts, choose),
      ...moves.around(facts),
      moves.leftOut(facts, choose),
    ]),
    paragraph([callToAction(workshop)]),
  )
}

function thresholdBody(workshop: Workshop): Paragraph[] {
  const { facts, choose } = workshop
  return paragraphs(
    paragraph([opening(workshop), moves.plot(facts, choose), moves.plotGoesOn(facts, choose)]),
    paragraph([moves.makers(facts, choose), moves.practicalities(facts, choose)]),
    paragraph([
      moves.soldOut(facts, choose),
      moves.dates(facts, choose),
      ...moves.around(facts),
      moves.leftOut(facts, choose),
    ]),
    paragraph([moves.wayThere(facts, choose), moves.bar(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

function singleOffer(workshop: Workshop): Paragraph[] {
  const { facts, choose, audience } = workshop
  const first = opening(workshop)
  return paragraphs(
    paragraph([first, moves.address(audience, choose, facts)]),
    paragraph([moves.plot(facts, choose), moves.makers(facts, choose), moves.practicalities(facts, choose)]),
    paragraph([
      moves.soldOut(facts, choose),
      moves.dates(facts, choose),
      ...moves.around(facts),
      moves.leftOut(facts, choose),
    ]),
    paragraph([moves.wayThere(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

function groupBody(workshop: Workshop): Paragraph[] {
  const { facts, choose, audience } = workshop
  return paragraphs(
    paragraph([opening(workshop), moves.practicalities(facts, choose)]),
    paragraph([moves.plot(facts, choose), moves.makers(facts, choose)]),
    paragraph([
      moves.soldOut(facts, choose),
      moves.dates(facts, choose),
      ...moves.around(facts),
      moves.leftOut(facts, choose),
    ]),
    paragraph([moves.address(audience, choose, facts), moves.option(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

function opening({ facts, audience, choose, usedTexts }: Workshop, only?: readonly OpeningFamily[]): Sentence | null {
  return chooseOpening({ facts, audience, choose, ...(only ? { only } : {}) }, usedTexts)?.sentence ?? null
}

function mail(workshop: Workshop, body: readonly Paragraph[]): Composition {
  const { request, channel } = workshop
  const carried = paragraph(mentions(request.house, channel), '\n')
  const subject = subjectOf(workshop)
  return {
    subject,
    preheader: preheaderOf(workshop, subject),
    paragraphs: carried ? [...body, carried] : body,
    hashtags: [],
    altText: workshop.facts.photo,
  }
}
