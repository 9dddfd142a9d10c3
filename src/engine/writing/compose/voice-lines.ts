import type { Voice } from '../../../contract/index.ts'
import type { PastText } from '../voice/index.ts'
import type { VoiceToFollow } from './compose-request.ts'

const mostTexts = 3
const textRoom = 900
const mostWords = 12

/** The house's voice as a model is told it: what was measured, and up to three of its own texts, the last first. */
export function voiceToFollow(voice: Voice, heard: readonly PastText[]): VoiceToFollow {
  if (!voice.isEnough) return { traits: [], texts: [] }
  const length = voice.manners.find(({ key }) => key === 'wordsPerSentence')
  const traits = [
    length && `Phrases de ${Math.round(length.low)} à ${Math.round(length.high)} mots en moyenne.`,
    listed(
      'Ses mots',
      voice.usualWords.map(({ words }) => words),
    ),
    listed('Des mots qu’elle n’emploie pas', voice.neverSaid),
  ]
  return {
    traits: traits.filter((one) => one !== undefined),
    texts: heard
      .slice(-mostTexts)
      .toReversed()
      .map(({ text }) => text.slice(0, textRoom)),
  }
}

function listed(name: string, words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : `${name} : ${words.slice(0, mostWords).join(', ')}.`
}
