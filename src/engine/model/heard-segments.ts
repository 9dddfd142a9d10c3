import { z } from 'zod'
import type { HeardSegment, HeardWord } from './speech-model.ts'

const wordSchema = z.object({ word: z.string(), start: z.number(), end: z.number() })
/** `verbose_json` of the OpenAI dialect; words stand in each segment (whisper.cpp) or beside them all (OpenAI, speaches). */
export const transcriptionSchema = z.object({
  segments: z
    .array(z.object({ text: z.string(), start: z.number(), end: z.number(), words: z.array(wordSchema).nullish() }))
    .min(1),
  words: z.array(wordSchema).nullish(),
})
export type Transcription = z.infer<typeof transcriptionSchema>

type SpokenWord = z.infer<typeof wordSchema>

/** Segments with the time of each of their words, in milliseconds; the words are those of the text, which alone has the signs. */
export function heardSegments({ segments, words }: Transcription): HeardSegment[] {
  const beside = words ?? []
  return segments.flatMap((segment) => {
    const text = segment.text.trim().replace(/\s+/gu, ' ')
    if (text === '') return []
    const start = milliseconds(segment.start)
    const end = Math.max(start, milliseconds(segment.end))
    const own = segment.words ?? beside.filter((word) => word.start >= segment.start && word.start < segment.end)
    return [{ text, start, end, words: timedAlike(text.split(' '), own, { start, end }) }]
  })
}

/** The times of the spoken words, given to the written ones by their letters; none where the letters are not the same. */
function timedAlike(
  texts: readonly string[],
  spoken: readonly SpokenWord[],
  span: { start: number; end: number },
): HeardWord[] {
  const letters = spoken.flatMap(({ word, start, end }) => {
    const own = lettersOf(word)
    return own.map((letter, at) => ({
      letter,
      from: milliseconds(start + ((end - start) * at) / own.length),
      to: milliseconds(start + ((end - start) * (at + 1)) / own.length),
    }))
  })
  const written = texts.map(lettersOf)
  if (written.flat().join('') !== letters.map(({ letter }) => letter).join('')) return []
  let passed = 0
  let last = span.start
  return texts.map((text, index) => {
    const own = letters.slice(passed, passed + (written[index]?.length ?? 0))
    passed += own.length
    const start = Math.max(last, own[0]?.from ?? last)
    last = Math.min(Math.max(start, own.at(-1)?.to ?? start), Math.max(start, span.end))
    return { text, start, end: last }
  })
}

function lettersOf(word: string): string[] {
  return word.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000))
}
