import type { Finding } from '../../../contract/index.ts'
import { type Checker, correctText, openCheckers, opinionSources } from '../../language/index.ts'

/** A corrector kept open for several texts; close it when done. */
export interface FrenchCorrector {
  readonly correct: (text: string) => Promise<Finding[]>
  readonly close: () => void
}

/**
 * Our own rules, with a second opinion from what this machine has (LanguageTool, Grammalecte) unless `ownRules`. Throws
 * `usage` when `PARTERRE_LANGUAGETOOL` is not an address of this machine.
 */
export function openFrenchCorrector({ ownRules }: { ownRules: boolean }): FrenchCorrector {
  const checkers: Checker[] = ownRules ? [] : openCheckers(opinionSources(process.env))
  return {
    correct: async (text) => await correctText(text, { checkers }),
    close: () => {
      for (const checker of checkers) checker.close()
    },
  }
}
