/** A run of text of one style in a body of light Markdown. */
export interface Run {
  readonly text: string
  readonly style: 'plain' | 'title' | 'action'
}

/** A paragraph: its lines, each made of runs. */
export type Block = readonly (readonly Run[])[]

/**
 * Reads the body of a draft: paragraphs parted by blank lines, `*title*`, `**call to action**`. Anything else is text,
 * an unclosed star included.
 */
export function blocksOf(body: string): Block[] {
  return body
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(runsOf))
}

function runsOf(line: string): Run[] {
  return line
    .split(/(\*\*[^*\n]+\*\*|\*[^*\n]+\*)/u)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (/^\*\*[^*]+\*\*$/u.test(part)) return { text: part.slice(2, -2), style: 'action' }
      if (/^\*[^*]+\*$/u.test(part)) return { text: part.slice(1, -1), style: 'title' }
      return { text: part, style: 'plain' }
    })
}
