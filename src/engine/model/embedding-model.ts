/** Texts whose meaning is asked of a model. Sentences of drafts and of the house's own documents only: a person's row is never among them (P17). */
export interface EmbedRequest {
  readonly texts: readonly string[]
  /** What they are in a search: many models were trained to be told. */
  readonly role: EmbeddedRole
  /** For the ledger: which named person asked, and for which task. */
  readonly who: string
  readonly task: string
  readonly signal?: AbortSignal
}

export type EmbeddedRole = 'question' | 'passage'

export interface Embedded {
  /** One a text, in the order asked; all of one length, whose unit is the model's own. */
  readonly vectors: readonly (readonly number[])[]
  readonly tokens: number
  /** Bytes of the requests' bodies, as sent. */
  readonly bytesSent: number
  readonly wh: number
}

/** The port to a model that places texts by their meaning. `embed` throws `model-failed` when it is missing, slow or wrong. */
export interface EmbeddingModel {
  readonly name: string
  /** `name:port` of the server that answers; `localhost` for a model that runs in this very process. */
  readonly host: string
  /** The exact body that `embed` would send first, redacted; nothing is sent. */
  readonly preview: (request: EmbedRequest) => Promise<string>
  readonly embed: (request: EmbedRequest) => Promise<Embedded>
}

/**
 * What each family of models wants before a text, by its makers' card: E5 (« query: », « passage: »), Nomic (« search_query: »,
 * « search_document: »), EmbeddingGemma (« task: search result | query: », « title: none | text: »). The others take it bare.
 */
const families: readonly (readonly [name: RegExp, before: Readonly<Record<EmbeddedRole, string>>])[] = [
  [/\be5\b/iu, { question: 'query: ', passage: 'passage: ' }],
  [/\bnomic-embed/iu, { question: 'search_query: ', passage: 'search_document: ' }],
  [/\bembedding-?gemma/iu, { question: 'task: search result | query: ', passage: 'title: none | text: ' }],
]

/** The texts as the model of that name wants to read them. */
export function preparedFor(model: string, { texts, role }: Pick<EmbedRequest, 'texts' | 'role'>): string[] {
  const before = families.find(([name]) => name.test(model))?.[1][role] ?? ''
  return texts.map((text) => `${before}${text}`)
}

/** Cosine of the angle between two vectors, -1 to 1; 0 where one has no length. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  let both = 0
  let ofA = 0
  let ofB = 0
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? 0
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB)
}
