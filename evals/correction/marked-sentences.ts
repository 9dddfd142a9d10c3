import type { Sentence } from './score-correction.ts'

/** Reads sentences marked `{wrong→right}`, one a line; lines that begin with # are comments. */
export function markedSentences(text: string): Sentence[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const mark = /\{([^{}→]*)→([^{}]*)\}/u.exec(line)
      if (!mark) return { id: String(index + 1), text: line, spans: [], suggestions: null, has_error: false }
      const [whole, wrong = '', right = ''] = mark
      return {
        id: String(index + 1),
        text: line.replace(whole, wrong),
        spans: [[mark.index, mark.index + wrong.length]],
        suggestions: [[right]],
        has_error: true,
      }
    })
}
