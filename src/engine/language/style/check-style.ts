import { asMessage, type Finding, type Message } from '../../../contract/index.ts'
import { heaviness } from './heaviness.ts'
import { sentencesOf, wordsOf } from './readability.ts'

const longSentence = 40
const repetitionWindow = 40
const shortestRepeated = 6

/** Something that the house does not want to read: a pattern, and why. */
export interface UnwantedPhrase {
  readonly pattern: RegExp
  readonly message: Message
}

/** Long sentences, words that come back too soon, heavy turns, passives, and the phrases that the caller does not want (clichés, jargon). */
export function checkStyle(text: string, unwanted: readonly UnwantedPhrase[] = []): Finding[] {
  return [...longSentences(text), ...repetitions(text), ...heaviness(text), ...unwantedPhrases(text, unwanted)]
}

function longSentences(text: string): Finding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence.text).length
    if (count <= longSentence) return []
    return [
      style(
        sentence.start,
        sentence.end,
        'long-sentence',
        asMessage('french.long-sentence', { count, most: longSentence }),
      ),
    ]
  })
}

/** The same long word twice within 40 words, said once a word: what comes back all along is what the text is about. Names may come back. */
function repetitions(text: string): Finding[] {
  const seen = new Map<string, number>()
  const said = new Set<string>()
  return [...text.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].flatMap((match, at) => {
    const word = match[0]
    if (word.length < shortestRepeated || /^\p{Lu}/u.test(word)) return []
    const key = word.toLowerCase().replace(/s$/u, '')
    const before = seen.get(key)
    seen.set(key, at)
    if (before === undefined || at - before > repetitionWindow || everyday.has(key) || said.has(key)) return []
    said.add(key)
    return [style(match.index, match.index + word.length, 'repetition', asMessage('french.repetition', { word }))]
  })
}

const everyday = new Set(
  'spectacle théâtre public représentation artiste salle tarif durée minute heure personne compagnie scène musique création festival saison samedi dimanche vendredi janvier février octobre novembre décembre toujours encore depuis partir jusque pendant notre votre'.split(
    ' ',
  ),
)

function unwantedPhrases(text: string, unwanted: readonly UnwantedPhrase[]): Finding[] {
  return unwanted.flatMap(({ pattern, message }) => {
    const everywhere = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`)
    return [...text.matchAll(everywhere)].map((match) =>
      style(match.index, match.index + match[0].length, 'unwanted-phrase', message),
    )
  })
}

function style(start: number, end: number, rule: string, message: Message): Finding {
  return { start, end, rule, category: 'style', tier: 'style', message, suggestions: [] }
}
