import type { WrittenDraft } from '../../../contract/index.ts'
import { normal, openingKey, shapeOf } from './chooser.ts'

type Stored = Pick<WrittenDraft, 'text' | 'facts' | 'origins'> & { readonly content?: { readonly body: string } }

/**
 * The sentences of a stored draft as written and with their facts masked, and the one that its body opens on: give them
 * as `usedOpenings` of the drafts that follow, and no wording comes back before the others are used up.
 */
export function skeletonsOf({ text, facts, origins, content }: Stored): string[] {
  const body = content ? text.indexOf(content.body) : 0
  const first = origins.find(({ start, source }) => start >= body && source !== mannerSource)
  const keys = origins.flatMap(({ start, end }) => {
    const inside = facts.filter((fact) => fact.start >= start && fact.end <= end).sort((a, b) => a.start - b.start)
    let masked = ''
    let at = start
    for (const fact of inside) {
      masked += `${text.slice(at, fact.start)}⟦${fact.kind}⟧`
      at = fact.end
    }
    return [normal(text.slice(start, end)), shapeOf(masked + text.slice(at, end))]
  })
  const opening = first ? [openingKey(text.slice(first.start, first.end))] : []
  return [...new Set([...keys, ...opening])].filter((key) => /\p{L}/u.test(key.replace(/⟦[^⟧]*⟧/gu, '')))
}

/** Where a greeting or a signature comes from: the house's own letters. */
export const mannerSource = 'textes passés'
