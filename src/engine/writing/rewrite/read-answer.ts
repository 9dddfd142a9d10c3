import { z } from 'zod'
import { correctTypography } from '../../language/index.ts'
import { findLocks, withExactLocks } from './locked-words.ts'
import type { OpenSentence } from './open-sentences.ts'

/** The shape of an answer: one string for each sentence asked. */
export function answerSchema(sentences: readonly OpenSentence[]) {
  return z.object(Object.fromEntries(sentences.map(({ key }) => [key, z.string()])))
}

/** The rewritten sentences by key: brackets taken off, typography mended, locks exactly as they were. */
export function readAnswer(json: string, sentences: readonly OpenSentence[]): Map<string, string> {
  const read = z.record(z.string(), z.string()).parse(JSON.parse(json))
  return new Map(
    sentences.flatMap((sentence) => {
      const words = read[sentence.key]
      return words === undefined ? [] : [[sentence.key, mended(words, sentence)] as const]
    }),
  )
}

const openString = /"(\d+)"\s*:\s*"((?:[^"\\]|\\.)*)"?/gu

/** What can already be read of an answer that is still coming, in the order in which it comes. */
export function readPartially(json: string): { readonly key: string; readonly text: string }[] {
  return [...json.matchAll(openString)].map(([, key = '', words = '']) => ({
    key,
    text: withoutBrackets(words.replaceAll('\\"', '"').replaceAll('\\n', ' ')),
  }))
}

function mended(words: string, { text: before, locks }: OpenSentence): string {
  const plain = withoutBrackets(words).trim()
  const exact = withExactLocks(correctTypography(plain).text, locks)
  const endsAlike = /[.?!…]$/u.test(before) && !/[.?!…:]$/u.test(exact)
  const isWhole = findLocks(exact, locks).length > 0 || exact !== ''
  return endsAlike && isWhole ? `${exact}.` : exact
}

function withoutBrackets(words: string): string {
  return words.replaceAll(/\[\[|\]\]/gu, '')
}
