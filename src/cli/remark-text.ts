import type { Atom, CheckResult, Finding } from '../contract/index.ts'
import { hasSentence, sayMessage } from '../words/index.ts'
import type { CommandContext } from './command.ts'

type Spoken = Pick<CommandContext, 'language' | 'say'>

/** What `check` prints: the atoms, each with its message as a sentence. */
export type SpokenCheck = Omit<CheckResult, 'atoms'> & { readonly atoms: readonly SpokenAtom[] }
type SpokenAtom = Omit<Atom, 'message'> & { readonly message: string }

/** Atoms with their messages in the caller's language; `suggestion` stays in French, the language of the texts. */
export function checkedIn({ language }: Pick<Spoken, 'language'>, result: CheckResult): SpokenCheck {
  return { ...result, atoms: result.atoms.map((atom) => ({ ...atom, message: sayMessage(language, atom.message) })) }
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
