import type {
  AudienceKey,
  Channel,
  DraftContent,
  Finding,
  HouseRecord,
  SetAsideFact,
  ShowRecord,
  WrittenDraft,
} from '../../../contract/index.ts'
import type { RecipientFacts, SeatsBySales } from '../../writing/index.ts'
import type { BoundFact } from './bound-facts.ts'
import type { IgnoredRow } from './ignored-findings.ts'
import type { DraftPhoto } from './photo-checks.ts'
import type { OtherText } from './repetition.ts'

/** All that a draft is judged against. Nothing is looked up from here: the caller hands in the records and the list. */
export interface Judgement {
  readonly content: DraftContent
  readonly channel: Channel
  readonly audience: AudienceKey
  /** Starts of the performances that the text was asked to be about; of no one in particular by default. */
  readonly askedPerformances?: readonly string[]
  readonly facts: readonly BoundFact[]
  readonly origins: WrittenDraft['origins']
  readonly show: ShowRecord
  /** What the show's record said when the text was written, if it has changed since. */
  readonly showBefore?: ShowRecord | null
  readonly house: HouseRecord | null
  /** The photo that goes with the text; none by default. */
  readonly photo?: DraftPhoto | null
  /** The day of publication, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Day of the last sale known, `YYYY-MM-DD`; null = nobody can tell. */
  readonly dataUntil: string | null
  /** Day on which the show's record was last saved, `YYYY-MM-DD`: what it tells of the seats is as old. */
  readonly recordDay: string
  /** What is true of every address of the exact list; null for what is not sent to a list. */
  readonly recipients: RecipientFacts | null
  /** What the ticketing tells of the seats of the show; absent or null: nothing. */
  readonly seatsBySales?: SeatsBySales | null
  readonly otherTexts: readonly OtherText[]
  /** French: spelling and typography of the text, names of the records known. Absent = not checked, and said. */
  readonly findings: readonly Finding[] | null
  /** Remarks on facts that the house has set aside; none by default. */
  readonly factsAside?: readonly SetAsideFact[]
  /** Remarks on French that people have set aside; none by default. */
  readonly ignored?: readonly IgnoredRow[]
}
