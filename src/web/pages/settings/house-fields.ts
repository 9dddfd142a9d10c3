import type { HouseRecord } from '../../../contract/index.ts'

/** What each part of the house's form is given: the record as edited so far, and how to change a part of it. */
export interface HousePartProps {
  readonly house: HouseRecord
  readonly change: (part: Partial<HouseRecord>) => void
}
