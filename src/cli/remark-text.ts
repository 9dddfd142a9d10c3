import type { CheckResult, Finding } from '../contract/index.ts'
import { hasSentence } from '../words/index.ts'
import type { CommandContext } from './command.ts'

type Spoken = Pick<CommandContext, 'language' | 'say'>

/**
 * Atoms with their messages in the caller's language. The engine writes them in French, the language of the texts; another is told the
 * verdict and the field that decided, `suggestion` giving what the record would have.
 */
export function checkedIn({ language, say }: Spoken, result: CheckResult): CheckResult {
  if (language === 'fr') return result
  const atoms = result.atoms.map((atom) => ({ ...atom, message: say(`remark.${atom.status}`, { fact: atom.fact }) }))
  return { ...result, atoms }
}

/** Findings with their messages in the caller's language: for another than French, the kind of fault and the rule's name. */
export function findingsIn({ language, say }: Spoken, findings: readonly Finding[]): readonly Finding[] {
  if (language === 'fr') return findings
  return findings.map((finding) => {
    const code = `remark.${finding.category}`
    return hasSentence(code) ? { ...finding, message: say(code, { rule: finding.rule }) } : finding
  })
}

/** A stretch of text between the quotation marks of the caller's language. */
export function quoted({ language }: Pick<Spoken, 'language'>, text: string): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`
}
