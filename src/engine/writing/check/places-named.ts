import type { KnownPerformance } from './facts.ts'
import type { Scene } from './finding.ts'
import { foldText, type Span } from './reading.ts'

/** The performances of the places that a sentence names; null when it names none, or places that never meet. */
export function playedWhereNamed(scene: Scene, sentence: Span): readonly KnownPerformance[] | null {
  const said = scene.names
    .filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    .map((name) => scene.reading.folded.slice(name.start, name.end))
  let pool: readonly KnownPerformance[] = scene.facts.performances
  let named = false
  for (const field of ['venue', 'city'] as const) {
    const here = pool.filter((performance) => said.includes(foldText(performance.record[field] ?? '')))
    const all = scene.facts.performances.some((performance) => said.includes(foldText(performance.record[field] ?? '')))
    if (!all) continue
    named = true
    pool = here
  }
  return named && pool.length > 0 ? pool : null
}
