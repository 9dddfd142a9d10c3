import type { CaptionCue } from '../../../contract/index.ts'

/** What one voice says on end, or one sound. */
export interface Paragraph extends Pick<CaptionCue, 'role' | 'speaker' | 'start'> {
  readonly text: string
}

const longestSilence = 3000
const longEnough = 400

/** Cues joined into paragraphs, a new one where the voice or the colour changes, after a silence, or at a sentence's end when it is long. */
export function paragraphsOf(cues: readonly CaptionCue[]): Paragraph[] {
  const paragraphs: (Paragraph & { end: number })[] = []
  for (const { role, speaker, start, end, text } of cues) {
    const last = paragraphs.at(-1)
    const lines = text.split('\n')
    // Voices after dashes keep a line each.
    const isDialogue = lines.length > 1 && lines.every((line) => /^[-–—]/u.test(line))
    const words = lines.join(isDialogue ? '\n' : ' ')
    const joins =
      last?.role === role &&
      last.speaker === speaker &&
      start - last.end < longestSilence &&
      !(last.text.length > longEnough && /[.!?…»]$/u.test(last.text))
    if (joins)
      paragraphs[paragraphs.length - 1] = { ...last, end, text: `${last.text}${isDialogue ? '\n' : ' '}${words}` }
    else paragraphs.push({ role, speaker, start, end, text: words })
  }
  return paragraphs
}
