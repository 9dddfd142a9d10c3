import type { CheckRequest, CheckResult } from '../../../contract/index.ts'
import { setAsideFacts, setAsideOf } from '../../stewardship/index.ts'
import { isDataFolder } from '../../store/index.ts'
import { type CheckContext, checkText } from '../../writing/index.ts'
import type { House } from '../house/index.ts'

/** The check on facts, without the remarks that the house has set aside. */
export type FactChecker = (request: CheckRequest, context?: CheckContext) => CheckResult

/** Where the data folder holds a house, what it has set aside for good is not said; elsewhere every remark is made. */
export async function openFactChecker(dataFolder: string, open: () => Promise<House>): Promise<FactChecker> {
  const aside = isDataFolder(dataFolder) ? await setAsideFacts((await open()).folder.app) : []
  return (request, context = {}) => {
    const result = checkText(request, context)
    const isSaid = (atom: CheckResult['atoms'][number]) =>
      atom.status === 'supported' || atom.kind === 'recipient' || !setAsideOf(aside, atom, request.record.key)
    return { ...result, atoms: result.atoms.filter(isSaid) }
  }
}
