import type { ShowRecord } from '../../../../contract/index.ts'

/** What each part of a show's form is given: the record as edited so far, and how to change a part of it. */
export interface RecordPartProps {
  readonly record: ShowRecord
  readonly change: (part: Partial<ShowRecord>) => void
}
