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
 * Our own rules, with a second opinion from what this machine has (LanguageTool, Grammalecte) unless `ownRules`. Where the
 * data folder holds a house, the names of all its records are known, and what it has set aside for good is not said. Throws `corrector-not-local` when LanguageTool's address is not this machine's.
 */
export async function openFrenchCorrector(
  dataFolder: string,
  { ownRules, open }: CorrectorChoice,
): Promise<FrenchCorrector> {
  const house = isDataFolder(dataFolder) ? await open() : null
  const told = house === null ? noHouseFrench : await houseFrench(house)
  const sources = house === null ? opinionSources(process.env) : await houseOpinions(house.folder.app)
  const lexicon = [...told.names, ...told.words]
  const checkers: Checker[] = ownRules ? [] : openCheckers(sources)
  return {
    correct: async (text) => {
      const findings = await correctText(text, {
        ...{ checkers, lexicon, unwanted: brochureWords },
        house: { inclusive: told.inclusive },
      })
      return findings.filter((finding) => !told.isIgnored(finding, text.slice(finding.start, finding.end)))
    },
    close: () => {
      for (const checker of checkers) checker.close()
    },
  }
}
