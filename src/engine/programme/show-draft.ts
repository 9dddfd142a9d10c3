import type { FactConfidence, FactSpan, FactValue, ProgrammeQuestion, ProposedFact } from '../../contract/index.ts'

type Why = ProposedFact['why']

export interface FactInput {
  path: string
  value: FactValue
  span: FactSpan | null
  confidence?: FactConfidence
  why?: Why
}

/** The facts of one show as they are found: the first reading of a fact stays, and a different second one is a question. */
export class ShowDraft {
  readonly #facts = new Map<string, ProposedFact>()
  readonly questions: ProgrammeQuestion[] = []
  readonly #seen: FactSpan[] = []

  add({ path, value, span, confidence = 'read', why = null }: FactInput): void {
    if (span) this.#seen.push(span)
    const known = this.#facts.get(path)
    if (!known) this.#facts.set(path, { path, value, span, confidence, why })
    else if (!isSame(known.value, value) && known.confidence !== 'doubtful' && confidence === 'read') {
      this.ask('document-disagrees', { path, first: String(known.value), second: String(value) }, span)
    }
  }

  ask(code: string, params: ProgrammeQuestion['params'], span: FactSpan | null): void {
    if (span) this.#seen.push(span)
    this.questions.push({ code, params, span })
  }

  /** Says that what stands there was understood, though it is no fact of its own. */
  see(span: FactSpan): void {
    this.#seen.push(span)
  }

  /** True where a fact was read between two places of the document, or a question quotes what stands there. */
  isSeen(start: number, end: number): boolean {
    return this.#seen.some((span) => span.start < end && span.end > start)
  }

  has(path: string): boolean {
    return this.#facts.has(path)
  }

  get(path: string): ProposedFact | undefined {
    return this.#facts.get(path)
  }

  get facts(): ProposedFact[] {
    return [...this.#facts.values()]
  }
}

export function isSame(one: FactValue, other: FactValue): boolean {
  return comparable(one) === comparable(other)
}

/** Apostrophes, spaces and case of a copy do not make another fact. */
function comparable(value: FactValue): string {
  return JSON.stringify(value).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase()
}
