import { type Atom, isDoubted, type SetAsideFact } from '../../../contract/index.ts'
import type { BoundFact } from './bound-facts.ts'
import { type JudgedCheck, judged } from './check-id.ts'

interface Facts {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Facts bound when the text was written which the records no longer hold. */
  readonly changed: readonly BoundFact[]
  /** Remarks that the house has set aside, each with its decision. */
  readonly aside?: readonly AsideAtom[]
}

export interface AsideAtom {
  readonly atom: Atom
  readonly decision: SetAsideFact
}

/**
 * Invariant 5: what is contradicted or has no source blocks, one check a stretch; what the record holds is counted. A named person may
 * answer for what no record says; never for what a record denies: the text is mended, or the record (decision 31).
 */
export function factChecks({ text, atoms, changed, aside = [] }: Facts): JudgedCheck[] {
  const faults = atoms.filter(isDoubted)
  const checks = faults.map((atom) => faultCheck(text, atom))
  const unseen = changed.filter((fact) => !faults.some((atom) => overlap(atom, fact)))
  checks.push(...unseen.map((fact) => changedCheck(text, fact)))
  checks.push(...aside.map((one) => asideCheck(text, one)))
  const supported = atoms.filter(({ status, kind }) => status === 'supported' && kind !== 'recipient')
  const passed = (key: string, code: string, spans: readonly Atom[]) =>
    judged({ key, level: 'passed', code, params: { count: spans.length }, spans: spans.map(spanOf) }, { text })
  if (!checks.some(({ key }) => key === 'facts')) checks.push(passed('facts', 'facts-supported', supported))
  if (!checks.some(({ key }) => key === 'recipients')) {
    const claims = atoms.filter(({ kind }) => kind === 'recipient')
    checks.push(passed('recipients', claims.length > 0 ? 'recipients-supported' : 'recipients-none', claims))
  }
  return checks
}

function faultCheck(text: string, atom: Atom): JudgedCheck {
  const isClaim = atom.kind === 'recipient'
  return judged(
    {
      key: isClaim ? 'recipients' : 'facts',
      level: 'blocking',
      code: isClaim ? 'recipient-unsupported' : `fact-${atom.status}`,
      params: { text: atom.text, kind: atom.kind, fact: atom.fact },
      spans: [spanOf(atom)],
    },
    {
      text,
      message: atom.message,
      suggestion: atom.suggestion ?? null,
      rule: atom.rule,
      because: atom.because,
      canTakeOn: atom.status !== 'contradicted',
    },
  )
}

/** What the record denies is still opened by whoever validates (P26); what it does not answer has been answered for. */
function asideCheck(text: string, { atom, decision: { by, reason } }: AsideAtom): JudgedCheck {
  return judged(
    {
      key: 'facts-aside',
      level: atom.status === 'contradicted' ? 'look' : 'passed',
      code: 'fact-set-aside',
      params: { text: atom.text, by, reason },
      spans: [spanOf(atom)],
    },
    { text, message: atom.message },
  )
}

function changedCheck(text: string, fact: BoundFact): JudgedCheck {
  return judged(
    {
      key: 'facts',
      level: 'blocking',
      code: 'fact-changed',
      params: { text: fact.text, kind: fact.kind, fact: fact.factId },
      spans: [spanOf(fact)],
    },
    { text, canTakeOn: true },
  )
}

export function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end }
}
