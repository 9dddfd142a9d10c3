import type { House } from '../engine/index.ts'
import type { Caller } from './access/caller.ts'
import type { Jobs } from './jobs.ts'
import type { Judging } from './judging.ts'
import type { WarmUp } from './warm-up.ts'

/** What every answer of the server may use. */
export interface ServerContext {
  /** The house now open: the venue's own, or the demo theatre while it is visited. */
  readonly house: House
  /** The venue's own data folder, the demo visited or not. */
  readonly ownFolder: string
  /** Where the demo theatre's own data folder goes. */
  readonly demoFolder: string
  /** A visit of the demo theatre ended with the program, and none was begun since. */
  readonly demoEnded: boolean
  /** Opens the demo theatre, or, with null, comes back from it. Gives the house that is open then. */
  visit(house: House | null): Promise<House>
  jobs: Jobs
  warmUp: WarmUp
  /** Judges the texts of the house that is open behind its pages. */
  judging: Pick<Judging, 'start'>
  /** The day on which everything is computed: today, or the demo theatre's clock. */
  asOf(): Promise<string>
  /** Who asks. */
  readonly caller: Caller
  /** Folder where dropped files wait. */
  dropFolder: string
}
