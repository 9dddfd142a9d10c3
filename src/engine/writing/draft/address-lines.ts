import type { AudienceKey } from '../../../contract/index.ts'
import { type Chooser, rule } from './chooser.ts'
import type { FactBook } from './fact-book.ts'
import { type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = (facts: FactBook) => readonly (Phrase | null)[]

/** One offer and no reproach: nothing is said of how long they have been away. */
const lapsed: Lines = ({ title, slots }) => [
  say`Un spectacle, et un seul, cette fois.`,
  say`Nous avons choisi un seul spectacle à vous proposer.`,
  say`Voici une proposition, une seule.`,
  say`Nous vous écrivons pour ${title}, et pour rien d’autre.`,
  when(
    slots.length === 1 && slots.every(({ startsAt }) => startsAt.slice(11, 13) >= '17'),
    say`Une soirée, et rien à décider pour la suite.`,
  ),
]

/** To those who came often and have booked nothing yet: one choice made for them, which they may leave. */
const atRisk: Lines = ({ title, slots }) => [
  when(
    slots.every(({ startsAt }) => startsAt.slice(11, 13) >= '17'),
    say`Si vous ne veniez qu’un soir de la saison, nous aimerions que ce soit celui-ci.`,
  ),
  say`Si vous n’aviez qu’un spectacle à choisir cette saison, nous vous proposerions celui-ci.`,
  say`S’il ne fallait retenir qu’un titre de la saison, nous vous dirions${thin}: ${title}.`,
  say`De toute la saison, c’est ${title} que nous aimerions vous montrer.`,
  say`Nous avons cherché dans la saison un spectacle pour vous, un seul${thin}: ${title}.`,
  say`Un spectacle de la saison plutôt que tous${thin}: c’est celui-ci que nous vous proposons.`,
]

/** A question that can be answered by yes. */
const group: Lines = ({ title, saleOpening }) =>
  saleOpening
    ? []
    : [
        say`Voulez-vous que nous vous gardions des places${thin}?`,
        say`Souhaitez-vous que nous mettions des places de côté${thin}?`,
        say`Pouvons-nous garder des places pour votre groupe${thin}?`,
        say`Combien de places vous faudrait-il${thin}?`,
        say`Faut-il vous réserver des places${thin}?`,
        say`Aimeriez-vous que nous gardions des places pour ${title}${thin}?`,
        say`Posons-nous une option pour votre groupe${thin}?`,
      ]

const byAudience: Partial<Record<AudienceKey, Lines>> = { lapsed, atRisk, group }

/** A line to one public that states nothing of the show. A house that says « tu » does so to persons, not to groups. */
export function addressLine(audience: AudienceKey, facts: FactBook, choose: Chooser): Sentence | null {
  const lines = (byAudience[audience]?.(facts) ?? []).map(rule)
  const isFormal = (sentence: Sentence | null) =>
    sentence !== null && /(?<!\p{L})(?:vous|votre|appelez)(?!\p{L})/iu.test(textOf(sentence.phrase))
  const fitting = facts.house.address === 'tu' && audience !== 'group' ? lines.filter((line) => !isFormal(line)) : lines
  // A title said a sentence ago is not said again.
  const title = textOf(facts.title)
  return choose.pickRare(
    fitting.filter((line) => line && !(choose.hasJustNamed(title) && textOf(line.phrase).includes(title))),
  )
}
