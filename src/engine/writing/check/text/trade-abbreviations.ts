/**
 * Trades as programmes cut them short before a stop: « chorég. », « scéno. », « interp. ». Each word with the fewest of its
 * letters that mean it; « déc. » is December first.
 */
const cutWords = {
  choreography: [['choregraphie', 4]],
  light: [
    ['lumieres', 3],
    ['eclairages', 3],
  ],
  music: [
    ['musique', 3],
    ['composition', 4],
    ['arrangements', 4],
  ],
  set: [['scenographie', 4]],
  text: [['auteur', 3]],
  costume: [['costumes', 4]],
  video: [['video', 3]],
  makeup: [['maquillages', 3]],
  translation: [['traduction', 4]],
  adaptation: [['adaptation', 5]],
  dramaturgy: [['dramaturgie', 4]],
  performance: [
    ['interpretation', 6],
    ['distribution', 7],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>

/** « Philinte arrange. » is a sentence's verb, and cuts nothing short. */
const notVerb = '(?!arrange\\.)'

export type CutTrade = keyof typeof cutWords

/** A pattern of folded text for the words of one trade cut short, their stop with them; '' when it has none. */
export function cutShort(trade: string): string {
  const words: readonly (readonly [string, number])[] = trade in cutWords ? cutWords[trade as CutTrade] : []
  return words.map(([word, least]) => `\\b${notVerb}${upTo(word, least)}\\.`).join('|')
}

/** The same words for text that keeps its accents and capitals, without their stop. */
export const cutShortInPlain = Object.values(cutWords)
  .flat()
  .map(([word, least]) => upTo(word, least))
  .map(
    (source) =>
      `${notVerb}[${source.charAt(0)}${accented(source.charAt(0))}]${source.slice(1).replaceAll('e', '[eéè]')}`,
  )
  .join('|')

/** « chor », « chore », « choreg »…: the word from its `least` letters to all but its last. */
function upTo(word: string, least: number): string {
  const rest = [...word.slice(least, -1)].reduceRight((inner, letter) => `(?:${letter}${inner})?`, '')
  return word.slice(0, least) + rest
}

function accented(initial: string): string {
  return initial.toUpperCase() + (initial === 'e' ? 'éÉ' : '')
}
