import { clichesIn } from '../channels/index.ts'
import type { LockedBody } from './lock.ts'

export type RewriteFault =
  | 'token-missing'
  | 'token-doubled'
  | 'token-unknown'
  | 'fact-added'
  | 'cliche-added'
  | 'exclamation-added'
  | 'action-added'
  | 'too-long'
  | 'empty'

export interface Fault {
  readonly code: RewriteFault
  /** The token or the words at fault. */
  readonly detail: string
}

const anyToken = /⟦[^⟧]*⟧/gu
/** What a model could only have invented, since every fact was taken out before. */
const factual =
  /\d+|€|\beuros?\b|https?:|www\.|@|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|demain|ce soir|gratuit\w*|complet|dernières places)\b/giu
const mostGrowth = 1.6

/**
 * Whether a rewriting kept every locked stretch exactly once and added nothing that would need a source. `invented` is
 * the house's own fact check: given the text outside the tokens, it names what it finds.
 */
export function faultsOf(
  rewritten: string,
  { locked, text: before }: LockedBody,
  invented: (text: string) => readonly string[] = () => [],
): Fault[] {
  const found = [...rewritten.matchAll(anyToken)].map(([token]) => token)
  const known = new Set(locked.map(({ token }) => token))
  const counts = Map.groupBy(found, (token) => token)
  const outside = rewritten.replace(anyToken, ' ')
  const faults: Fault[] = [
    ...locked.filter(({ token }) => !counts.has(token)).map(({ token }) => fault('token-missing', token)),
    ...[...counts]
      .filter(([token, all]) => known.has(token) && all.length > 1)
      .map(([token]) => fault('token-doubled', token)),
    ...[...counts.keys()].filter((token) => !known.has(token)).map((token) => fault('token-unknown', token)),
    ...[...new Set([...matches(outside, factual), ...invented(outside)])].map((words) => fault('fact-added', words)),
    ...clichesIn(outside).map(({ text }) => fault('cliche-added', text)),
    ...(outside.includes('!') ? [fault('exclamation-added', '!')] : []),
    ...(outside.includes('**') ? [fault('action-added', '**')] : []),
  ]
  if (rewritten.trim() === '') faults.push(fault('empty', ''))
  if (rewritten.length > Math.max(200, before.length * mostGrowth))
    faults.push(fault('too-long', String(rewritten.length)))
  return faults
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match)
}

function fault(code: RewriteFault, detail: string): Fault {
  return { code, detail }
}
