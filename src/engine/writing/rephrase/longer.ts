import type { DraftFact } from '../../../contract/index.ts'
import * as moves from '../draft/body-moves.ts'
import { quoted } from '../draft/chooser.ts'
import type { Workshop } from '../draft/composition.ts'
import { factsOf, type Sentence } from '../draft/phrase.ts'
import * as practicals from '../draft/practical-moves.ts'
import { fromTheStart } from '../draft/quotes.ts'
import type { DraftText } from '../rewrite/open-sentences.ts'
import { adding, type Change, type Why } from './changes.ts'
import { endOfParagraph, openingOf, type Unit } from './units.ts'

/** Most words of the story that one asking adds. */
const storyRoom = 60
/** Channels whose readers are told how to come. */
const guided: ReadonlySet<string> = new Set(['email', 'newsletter', 'web'])

/**
 * Sentences that tell what the text does not tell yet: the story from where it has left it, then the makers, the note, the crafts, the
 * prizes, the press, the way. The workshop's chooser knows what the text says, so that no fact is told twice.
 */
export function longer({ facts: told }: DraftText, units: readonly Unit[], workshop: Workshop): Change[] {
  const { facts, choose, channel } = workshop
  const opening = openingOf(units)
  if (!opening) return []
  const { changes: story, end } = furtherStory(units, workshop, opening)
  const around = endOfParagraph(units, end)
  const put = (paragraph: string, after: string | null) => (sentence: Sentence | null, why: Why) =>
    sentence && tellsMore(sentence, units, told) ? [adding(sentence, { after, paragraph, key: why, why })] : []
  const makers = put('makers', around.key)
  const more = put('more', around.key)
  const way = put('way', beforeTheCall(units)?.key ?? around.key)
  const isGuided = guided.has(channel)
  return [
    ...story,
    ...makers(moves.makers(facts, choose), 'add-makers'),
    ...makers(moves.noteQuote(facts, choose), 'add-note'),
    ...more(moves.team(facts, choose), 'add-crafts'),
    ...more(moves.award(facts, choose), 'add-award'),
    ...more(moves.pressQuote(facts, choose), 'add-press'),
    ...(isGuided ? way(practicals.wayThere(facts, choose), 'add-way') : []),
    ...(isGuided ? way(practicals.bar(facts, choose), 'add-bar') : []),
  ]
}

/** The next sentences of the summary, right behind the last one that the text tells; from its first, when it tells none. */
function furtherStory(
  units: readonly Unit[],
  { facts }: Workshop,
  opening: Unit,
): { readonly changes: Change[]; readonly end: Unit } {
  const whole = fromTheStart(facts.texts.summary)
  const holds = (unit: Unit, words: string) => folded(unit.text).includes(folded(words))
  const told = facts.texts.summary.map(({ piece }) => units.findLast((unit) => holds(unit, piece.text)))
  const isElsewhere = told.some((unit, index) => unit !== undefined && index >= whole.length)
  const last = whole.findLastIndex((_, index) => told[index] !== undefined)
  const end = (last >= 0 ? told[last] : undefined) ?? opening
  // Words in marks are quoted: what follows them would be the story's own voice again.
  if (isElsewhere || (last >= 0 && end.text.endsWith('»'))) return { changes: [], end }
  let room = storyRoom
  const next = whole.slice(last + 1).filter(({ piece }) => {
    room -= piece.text.split(' ').length
    return room >= 0
  })
  const changes = next.flatMap(({ piece, source }, index) => {
    const sentence = quoted([piece], source)
    const after = last >= 0 ? end.key : endOfParagraph(units, end).key
    const paragraph = last >= 0 ? null : 'story'
    const place = { after, paragraph, key: `add-story-${index + 1}`, why: 'add-story' as const }
    return sentence ? [adding(sentence, place)] : []
  })
  return { changes, end }
}

/** What a message's reader knows of the house, and a text repeats only beside something else. */
const known: ReadonlySet<string | null> = new Set(['title', 'house.name', 'house.city'])

/** Whether it holds a fact that no unit has told, nor the subject in the same words: a name of the credits below is told. */
function tellsMore({ phrase }: Sentence, units: readonly Unit[], whole: readonly DraftFact[]): boolean {
  return factsOf(phrase).some(
    ({ kind, factId, text }) =>
      !known.has(factId) &&
      !whole.some((told) => told.factId === factId && told.text === text) &&
      units.every(
        (unit) => !unit.text.includes(text) && !unit.facts.some((told) => told.factId === factId && told.kind === kind),
      ),
  )
}

/** The unit before the call to book, where the way to come is looked for. */
function beforeTheCall(units: readonly Unit[]): Unit | undefined {
  const call = units.findIndex(({ text }) => text.startsWith('**'))
  return call > 0 ? units[call - 1] : undefined
}

function folded(text: string): string {
  return text
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .toLocaleLowerCase('fr')
    .replace(/[.\s]+$/u, '')
}
