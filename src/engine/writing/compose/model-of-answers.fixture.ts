import type { Generated, GenerateRequest, TextModel } from '../../model/index.ts'

/** A model that gives the answers of `answer`, with all that it was asked. */
export function modelOf(answer: (request: GenerateRequest, time: number) => string): {
  readonly model: TextModel
  readonly asked: GenerateRequest[]
} {
  const asked: GenerateRequest[] = []
  const model: TextModel = {
    name: 'modèle',
    host: 'localhost',
    preview: async ({ prompt }) => prompt,
    generate: async (request): Promise<Generated> => {
      asked.push(request)
      request.signal?.throwIfAborted()
      const text = answer(request, asked.length)
      request.onToken?.(text)
      return { text, tokensIn: 100, tokensOut: 50, bytesSent: 1000, wh: 0.5 }
    },
  }
  return { model, asked }
}

/** The sentences sent back by a request, by their keys. */
export function sentBackIn({ prompt }: Pick<GenerateRequest, 'prompt'>): Record<string, string> {
  const found = [...prompt.matchAll(/^Phrase (\d+) : <donnees>\n(.*)\n<\/donnees>/gmu)]
  return Object.fromEntries(found.map(([, key = '', json = '""']) => [key, JSON.parse(json) as string]))
}
