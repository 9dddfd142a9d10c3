import type { Atom, CheckResult, Finding } from '../contract/index.ts'
import { sayMessage } from '../words/index.ts'
import type { CommandContext } from './command.ts'

type Spoken = Pick<CommandContext, 'language'>

/** What `check` prints: the atoms, each with its message as a sentence. */
export type SpokenCheck = Omit<CheckResult, 'atoms'> & { readonly atoms: readonly SpokenAtom[] }
export type SpokenAtom = Omit<Atom, 'message'> & { readonly message: string }

/** Atoms with their messages in the caller's language; `suggestion` stays in French, the language of the texts. */
export function checkedIn({ language }: Spoken, result: CheckResult): SpokenCheck {
  return { ...result, atoms: result.atoms.map((atom) => ({ ...atom, message: sayMessage(language, atom.message) })) }
}

/** What `correct` prints: a finding with its message as a sentence. */
export type SpokenFinding = Omit<Finding, 'message'> & { readonly message: string }

/** Findings with their messages in the caller's language. */
export function findingsIn({ language }: Spoken, findings: readonly Finding[]): readonly SpokenFinding[] {
  return findings.map((finding) => ({ ...finding, message: sayMessage(language, finding.message) }))
}

/** A stretch of text between the quotation marks of the caller's language. */
export function quoted({ language }: Spoken, text: string): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`
}
