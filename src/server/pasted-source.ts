import { type Language, sentence } from '../words/index.ts'

const longest = 50

/** What a pasted text is called as a source: the day and the hour, and its first words, so that two pasted texts are told apart. */
export function pastedSource(
  text: string,
  { language, day, now }: { readonly language: Language; readonly day: string; readonly now: Date },
): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  const words = line.trim().replace(/\s+/gu, ' ')
  const first = words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words
  const hour = `${now.getHours()}`.padStart(2, '0')
  const minute = `${now.getMinutes()}`.padStart(2, '0')
  return sentence(language, 'programme.pasted', { day, hour, minute, first })
}
