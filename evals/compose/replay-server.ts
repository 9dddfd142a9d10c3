/** What a model that has already answered answers again: first answers as they were recorded, corrections by a rule. */

export interface Recorded {
  readonly id: string
  readonly record: string
  readonly channel: string
  readonly audience: string
  readonly brief: string
  readonly asOf: string
  readonly text: string
  readonly quality: 'excellent' | 'flawed'
  readonly planted: readonly {
    readonly start: number
    readonly end: number
    readonly kind: string
    readonly basis: string
  }[]
}

/** mended: what is sent back is taken out · unmended: it comes back as it was · worse: it comes back with one more falsehood. */
export type Mending = 'mended' | 'unmended' | 'worse'

const oneMore = ' La représentation du 30 juillet, à 23 h 45, dure quatre heures.'

/** The answer to the body of a request of the OpenAI dialect. */
export function replayed(recorded: Pick<Recorded, 'text'>, mending: Mending): (body: string) => { text: string } {
  return (body) => {
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] }
    const prompt = messages.map(({ content }) => wordsOf(content)).join('\n')
    const asked = [...prompt.matchAll(/^Phrase (\d+) : <donnees>\n(.*)\n<\/donnees>/gmu)]
    if (asked.length === 0 && !prompt.includes('À resserrer')) return { text: wrapped(answerOf(recorded.text)) }
    const said = asked.map(([, key = '', json = '""']) => [key, mend(JSON.parse(json) as string, mending)])
    return { text: wrapped(Object.fromEntries(said)) }
  }
}

function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.map((part: { text?: string }) => part.text ?? '').join('\n') : ''
}

function mend(sentence: string, mending: Mending): string {
  return { mended: '', unmended: sentence, worse: sentence + oneMore }[mending]
}

/** « Objet : … » is its subject. */
function answerOf(text: string): object {
  const [, subject = null, body = text] = /^Objet : (.+)\n+([\s\S]*)$/u.exec(text) ?? []
  return { angle: 'tel qu’enregistré', subject, preheader: null, body }
}

/** As models answer: with words around it. */
function wrapped(answer: object): string {
  return `Voici {ma proposition} :\n\`\`\`json\n${JSON.stringify(answer, null, 1)}\n\`\`\`\nBonne lecture.`
}
