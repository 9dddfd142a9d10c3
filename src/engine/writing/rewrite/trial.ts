import type { TextModel } from '../../model/index.ts'
import { moveInstructions, type RewriteMove } from './moves.ts'
import type { DraftText } from './open-sentences.ts'
import { rewriteDraft } from './rewrite-draft.ts'

/** What a model did with the sentences of a trial. */
export interface TrialScore {
  readonly asked: number
  /** Came back with every fact, at once or after one correction, said otherwise or not. */
  readonly right: number
  /** Of these, said otherwise than before. */
  readonly changed: number
  readonly seconds: number
  readonly tokens: number
  readonly wh: number
}

/** Below these the text without a model is better: it keeps every fact and costs nothing. */
export const trialBar = { right: 0.9, changed: 0.5 } as const

/** Invented, with a fact of each kind that a model may have to carry. */
const lines: readonly (readonly [
  text: string,
  facts: readonly (readonly [
    kind: 'title' | 'person' | 'company' | 'date' | 'hour' | 'duration' | 'age' | 'hall',
    words: string,
  ])[],
])[] = [
  [
    'Il y a d’abord un texte : *La Marée haute*, de Noé Kervella.',
    [
      ['title', 'La Marée haute'],
      ['person', 'Noé Kervella'],
    ],
  ],
  ['Pour tout le plateau, quatre interprètes et une table, rien de plus.', []],
  [
    'La pièce dure 1 h 20, et se voit dès 10 ans.',
    [
      ['duration', '1 h 20'],
      ['age', 'dès 10 ans'],
    ],
  ],
  [
    'Nous vous attendons le vendredi 12 mars à 20 h, dans la Petite salle.',
    [
      ['date', 'vendredi 12 mars'],
      ['hour', '20 h'],
      ['hall', 'Petite salle'],
    ],
  ],
  [
    'La Compagnie du Phare vient jouer ici pour la première fois depuis longtemps.',
    [['company', 'Compagnie du Phare']],
  ],
  ['Si le théâtre vous intimide, venez quand même : quelqu’un vous accueille à la porte.', []],
  ['Après la représentation, le bar reste ouvert et l’équipe vous y rejoint.', []],
  ['Il faut avoir vu Judith Aubrac tenir seule le dernier quart d’heure.', [['person', 'Judith Aubrac']]],
]
const moves: readonly RewriteMove[] = ['clearer', 'shorter', 'warmer']

/** Has a model say an invented text otherwise in three ways, by the very path of a real one. Throws only when stopped. */
export async function tryRewriting(
  model: TextModel,
  {
    who,
    signal,
    onMove,
  }: { readonly who: string; readonly signal?: AbortSignal; readonly onMove?: (done: number, of: number) => void },
): Promise<TrialScore> {
  const started = performance.now()
  let score = { asked: 0, right: 0, changed: 0, tokens: 0, wh: 0 }
  for (const [at, move] of moves.entries()) {
    onMove?.(at, moves.length)
    const { changes, cost } = await rewriteDraft({
      draft: trialDraft(),
      model,
      who,
      instruction: moveInstructions[move],
      ...(signal && { signal }),
    })
    const changed = changes.filter(({ outcome }) => outcome === 'rewritten' || outcome === 'repaired').length
    score = {
      asked: score.asked + changes.length,
      right: score.right + changes.filter(({ outcome }) => outcome !== 'kept').length,
      changed: score.changed + changed,
      tokens: score.tokens + cost.tokens,
      wh: score.wh + cost.wh,
    }
  }
  return { ...score, seconds: (performance.now() - started) / 1000 }
}

/** Whether a model did at least as well as the text without one. */
export function isTrialPassed({ asked, right, changed }: TrialScore): boolean {
  return asked > 0 && right / asked >= trialBar.right && changed / asked >= trialBar.changed
}

function trialDraft(): DraftText {
  let body = ''
  const facts: DraftText['facts'][number][] = []
  const origins: DraftText['origins'][number][] = []
  for (const [text, known] of lines) {
    const start = body.length
    for (const [kind, words] of known) {
      const at = start + text.indexOf(words)
      facts.push({ text: words, start: at, end: at + words.length, kind, factId: null, status: 'supported' })
    }
    origins.push({ start, end: start + text.length, writtenBy: 'rule', source: null })
    body += `${text} `
  }
  body = body.trimEnd()
  return { content: { subject: null, preheader: null, body, altText: null, hashtags: [] }, text: body, facts, origins }
}
