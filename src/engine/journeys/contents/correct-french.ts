import { asMessage, type Finding } from '../../../contract/index.ts'
import { type Checker, correctText, openCheckers, opinionSources } from '../../language/index.ts'
import { isDataFolder } from '../../store/index.ts'
import { cliches } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { houseFrench, houseOpinions, noHouseFrench } from './house-french.ts'

/** What gives a brochure away, for the style tier. */
const brochureWords = cliches.map((pattern) => ({ pattern, message: asMessage('french.cliche') }))

/** A corrector kept open for several texts; close it when done. */
export interface FrenchCorrector {
  readonly correct: (text: string) => Promise<Finding[]>
  readonly close: () => void
}

interface CorrectorChoice {
  readonly ownRules: boolean
  readonly open: () => Promise<House>
}

/**
 * Our own rules, with a second opinion from what this machine has (LanguageTool, Grammalecte) unless `ownRules`, less what
 * the house of the data folder has set aside for good, where there is one. Throws `corrector-not-local` when LanguageTool's address is not this machine's.
 */
export async function openFrenchCorrector(
  dataFolder: string,
  { ownRules, open }: CorrectorChoice,
): Promise<FrenchCorrector> {
  const app = isDataFolder(dataFolder) ? (await open()).folder.app : null
  const told = app === null ? noHouseFrench : await houseFrench(app)
  const sources = app === null ? opinionSources(process.env) : await houseOpinions(app)
  const checkers: Checker[] = ownRules ? [] : openCheckers(sources)
  return {
    correct: async (text) => {
      const findings = await correctText(text, { checkers, lexicon: told.words, unwanted: brochureWords })
      return findings.filter((finding) => !told.isIgnored(finding, text.slice(finding.start, finding.end)))
    },
    close: () => {
      for (const checker of checkers) checker.close()
    },
  }
}
