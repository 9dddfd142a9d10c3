import type { TranslatedSentence, Translation } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

/** What a person has to know of a translated text: how much is proved, each sentence to read again, what its reader may not know. */
export function translationRemarks(translation: Translation, say: CommandContext['say']): string {
  const { sentences, titles, notes, translator } = translation
  const count = (state: TranslatedSentence['state']) => sentences.filter((one) => one.state === state).length
  const asked = sentences.length - count('rules')
  const counts = { proved: count('proved'), look: count('look'), refused: count('refused') }
  return [
    say('translation.summary', { asked, translator, ...counts }),
    ...sentences.flatMap((sentence) => remarksOf(sentence, say)),
    ...titles.map((title) => say('translation.title', { title })),
    ...notes.map((note) => say('translation.note', note)),
    say('translation.reader'),
    '',
  ].join('\n')
}

function remarksOf({ state, before, after, remarks }: TranslatedSentence, say: CommandContext['say']): string[] {
  const shown = state === 'look' ? [`  ${before}`, `  ${after}`] : [`  ${before}`]
  if (remarks.length === 0) return []
  return [
    `${say(`translation.${state}`)} :`,
    ...shown,
    ...remarks.map(({ code, words }) => `  ! ${say(`translation-remark.${code}`, { words })}`),
  ]
}
