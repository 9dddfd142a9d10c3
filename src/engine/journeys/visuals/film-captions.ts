import type { FilmScene } from '../../../contract/index.ts'

const mostLetters = 42
const mostLines = 2

/**
 * The words of a film's cards as a caption file (WebVTT): for whoever does not see them, for a platform that reads them, for a translation. Two
 * lines of 42 letters at most; a longer card is told in several, each as long as its share of the letters.
 */
export function filmCaptions(scenes: readonly Pick<FilmScene, 'start' | 'end' | 'said'>[]): string {
  const cues = scenes.flatMap(({ start, end, said }) => {
    const parts = chunked(linesOf(said), mostLines)
    const letters = parts.map((lines) => lines.join(' ').length)
    const all = letters.reduce((sum, one) => sum + one, 0)
    let passed = start
    return parts.map((lines, place) => {
      const from = passed
      passed = place === parts.length - 1 ? end : from + ((letters[place] ?? 0) / all) * (end - start)
      return `${clock(from)} --> ${clock(passed)}\n${lines.join('\n')}`
    })
  })
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

function linesOf(said: string): string[] {
  const lines: string[] = []
  for (const word of said.replaceAll('-->', '→').split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= mostLetters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function chunked(lines: readonly string[], size: number): string[][] {
  return lines.flatMap((_, index) => (index % size === 0 ? [lines.slice(index, index + size)] : []))
}

function clock(seconds: number): string {
  const [whole, rest] = [Math.floor(seconds), Math.round((seconds % 1) * 1000)]
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${String(rest).padStart(3, '0')}`
}
