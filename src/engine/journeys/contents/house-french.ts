import type { Finding, InclusiveChoice } from '../../../contract/index.ts'
import { isAddressHere, lexiconFromRecord, type OpinionSources, opinionSources } from '../../language/index.ts'
import { houseLexicon } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { type House, setting } from '../house/index.ts'
import { houseRecord, showRecords } from '../programme/index.ts'

/** What a house has told the corrector: words that are right, and remarks that it never makes again. */
export interface HouseFrench {
  readonly words: readonly string[]
  /** The names that its records spell, of every show and of the house itself: a text of one show may name another. */
  readonly names: readonly string[]
  /** How it writes to women and men. */
  readonly inclusive: InclusiveChoice
  readonly isIgnored: (finding: Pick<Finding, 'rule'>, words: string) => boolean
}

/** Without a house, nothing was told. */
export const noHouseFrench: HouseFrench = { words: [], names: [], inclusive: 'any', isIgnored: () => false }

/** The lexicon of the house, as the corrector takes it: a word set aside always is spelt right for every corrector. */
export async function houseFrench(house: House): Promise<HouseFrench> {
  const entries = await houseLexicon(house.folder.app)
  return {
    inclusive: await setting(house.folder.app, 'inclusiveForms'),
    names: lexiconFromRecord({ shows: await showRecords(house), house: await houseRecord(house) }),
    words: entries.filter(({ rule }) => aboutSpelling.test(rule)).map(({ words }) => words),
    isIgnored: ({ rule }, words) => entries.some((entry) => entry.rule === rule && entry.words === words),
  }
}

const aboutSpelling = /^(?:spelling|name-misspelt)$|spell/iu

/** Where the other correctors are: the address that the house has set, else that of the environment. */
export async function houseOpinions(app: AppDatabase): Promise<OpinionSources> {
  const found = opinionSources(process.env)
  return { ...found, languageTool: (await setting(app, 'languageTool')) ?? found.languageTool }
}

/**
 * Where the other correctors are that a house asks, null where there is none; an address that is not this machine's
 * is not asked.
 */
export async function othersAsked({ folder, asksOthers }: House): Promise<OpinionSources | null> {
  if (!asksOthers) return null
  const { languageTool, grammalecte } = await houseOpinions(folder.app)
  const here = languageTool !== null && isAddressHere(languageTool) ? languageTool : null
  return here === null && grammalecte === null ? null : { languageTool: here, grammalecte }
}
