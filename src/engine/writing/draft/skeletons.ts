import type { WrittenDraft } from '../../../contract/index.ts'
import { normal } from './chooser.ts'

/**
 * The sentences of a stored draft as written and with their facts masked: give them as `usedOpenings` of the drafts that
 * follow, and no wording comes back before the others are used up.
 */
export function skeletonsOf({ text, facts, origins }: Pick<WrittenDraft, 'text' | 'facts' | 'origins'>): string[] {
  const keys = origins.flatMap(({ start, end }) => {
    const inside = facts.filter((fact) => fact.start >= start && fact.end <= end).sort((a, b) => a.start - b.start)
    let masked = ''
    let at = start
    for (const fact of inside) {
      masked += `${text.slice(at, fact.start)}⟦${fact.kind}⟧`
      at = fact.end
    }
    return [normal(text.slice(start, end)), normal(masked + text.slice(at, end))]
  })
  return [...new Set(keys)].filter((key) => /\p{L}/u.test(key.replace(/⟦[^⟧]*⟧/gu, '')))
}
