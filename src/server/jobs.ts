import { randomUUID } from 'node:crypto'
import type {
  CampaignsRead,
  CaptionsRead,
  ComposeTrial,
  MeaningTrial,
  ModelTrial,
  PastTextRead,
  ProgrammeProposals,
  Translation,
} from '../contract/index.ts'
import { type Ability, AppError, type ImportControl, type InspectedFile, type Job } from '../contract/index.ts'
import { knownError, type ProposedComposition, type ProposedRewriting } from '../engine/index.ts'

/** Each kind of long work, by what it ends with. */
export interface JobResults {
  readonly inspect: { files: InspectedFile[] }
  readonly control: ImportControl
  readonly import: ImportControl
  readonly undo: unknown
  readonly repair: unknown
  readonly persons: unknown
  readonly demo: unknown
  readonly programme: ProgrammeProposals[]
  readonly voice: PastTextRead[]
  readonly campaigns: CampaignsRead[]
  readonly rewrite: ProposedRewriting
  readonly compose: ProposedComposition
  readonly model: unknown
  readonly 'model-trial': ModelTrial
  readonly 'compose-trial': ComposeTrial
  readonly 'meaning-trial': MeaningTrial
  readonly captions: CaptionsRead
  readonly translate: Translation
}
export type JobKind = keyof JobResults

/** Who may stop a job: whoever may begin one of its kind. */
export const abilityOfJob: Readonly<Record<JobKind, Ability>> = {
  inspect: 'data',
  control: 'data',
  import: 'data',
  undo: 'data',
  repair: 'data',
  demo: 'data',
  persons: 'persons',
  programme: 'write',
  voice: 'write',
  campaigns: 'write',
  rewrite: 'write',
  compose: 'write',
  model: 'settings',
  'model-trial': 'settings',
  'compose-trial': 'settings',
  'meaning-trial': 'settings',
  captions: 'write',
  translate: 'write',
}

export interface JobTools {
  signal: AbortSignal
  report(progress: {
    phase: string
    file?: string | null
    rows?: number
    of?: number | null
    text?: string | null
  }): void
}

interface RunningJob {
  kind: JobKind
  job: Job
  controller: AbortController
  result: unknown
  phaseStartedAt: number
  report: JobTools['report']
}

/** Ended jobs whose result can still be asked for. */
const jobsKept = 50

/** The long work of the server: one place where a page sees how far it is, and can stop it. */
export class Jobs {
  readonly #jobs = new Map<string, RunningJob>()
  readonly #onFault: (error: unknown, kind: string) => void

  /** `onFault` hears of what broke by our own fault. */
  constructor(onFault: (error: unknown, kind: string) => void = () => undefined) {
    this.#onFault = onFault
  }

  start<Kind extends JobKind>(kind: Kind, work: (tools: JobTools) => Promise<JobResults[Kind]>): { jobId: string } {
    const running: RunningJob = {
      kind,
      job: {
        id: randomUUID(),
        kind,
        status: 'running',
        progress: { phase: 'waiting', file: null, rows: 0, of: null, secondsLeft: null, text: null },
        error: null,
      },
      controller: new AbortController(),
      result: null,
      phaseStartedAt: Date.now(),
      report: (progress) => reportOn(running, progress),
    }
    this.#jobs.set(running.job.id, running)
    void this.#follow(running, work)
    this.#forgetOldest()
    return { jobId: running.job.id }
  }

  /** The jobs of these kinds that have not ended, the oldest first. */
  underWay(kinds: readonly string[]): Job[] {
    return [...this.#jobs.values()]
      .map(({ job }) => job)
      .filter(({ status, kind }) => status === 'running' && kinds.includes(kind))
  }

  get areRunning(): boolean {
    return [...this.#jobs.values()].some(({ job }) => job.status === 'running')
  }

  get(id: string): Job {
    return this.#find(id).job
  }

  /** The value that a job of these kinds ended with. Throws `not-allowed` for another's, and when it has not ended well; why it failed is in `get`. */
  result<Kind extends JobKind>(id: string, ...kinds: readonly Kind[]): JobResults[Kind] {
    const { kind, job, result } = this.#find(id)
    if (job.status !== 'done' || !kinds.some((one) => one === kind)) throw new AppError('not-allowed', { job: id })
    // `start` took it from work of this very kind.
    return result as JobResults[Kind]
  }

  kindOf(id: string): JobKind {
    return this.#find(id).kind
  }

  cancel(id: string): Job {
    const running = this.#find(id)
    running.controller.abort()
    return running.job
  }

  /** Says what the house itself is doing (it follows a change) to the jobs that wait for it. */
  reportToRunning(progress: Parameters<JobTools['report']>[0]): void {
    for (const running of this.#jobs.values()) if (running.job.status === 'running') running.report(progress)
  }

  /** Stops all that runs, for the end of the server. */
  stop(): void {
    for (const { controller } of this.#jobs.values()) controller.abort()
  }

  async #follow(running: RunningJob, work: (tools: JobTools) => Promise<unknown>): Promise<void> {
    try {
      running.result = await work({ signal: running.controller.signal, report: running.report })
      running.job.status = 'done'
    } catch (error) {
      const wasCancelled = running.controller.signal.aborted
      running.job.status = wasCancelled ? 'cancelled' : 'failed'
      const known = knownError(error)
      if (!wasCancelled) this.#onFault(error, running.job.kind)
      running.job.error = wasCancelled ? stopped(error) : { code: known.code, params: known.params }
    }
  }

  #find(id: string): RunningJob {
    const running = this.#jobs.get(id)
    if (!running) throw new AppError('not-allowed', { job: id })
    return running
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs.values()].filter(({ job }) => job.status !== 'running')
    for (const { job } of ended.slice(0, Math.max(0, ended.length - jobsKept))) this.#jobs.delete(job.id)
  }
}

/** What a person is told of work that they stopped: in its own words where it has some (an import knows that nothing has changed). */
function stopped(error: unknown): NonNullable<Job['error']> {
  const isSaid = error instanceof AppError && error.code === 'import-cancelled'
  return { code: isSaid ? error.code : 'job-cancelled', params: {} }
}

function reportOn(running: RunningJob, progress: Parameters<JobTools['report']>[0]): void {
  const { phase, file = null, rows = 0, of = null, text = null } = progress
  if (phase !== running.job.progress.phase) running.phaseStartedAt = Date.now()
  running.job.progress = {
    phase,
    file,
    rows,
    of,
    secondsLeft: secondsLeft({ startedAt: running.phaseStartedAt, rows, of }),
    text,
  }
}

function secondsLeft({ startedAt, rows, of }: { startedAt: number; rows: number; of: number | null }): number | null {
  const elapsed = (Date.now() - startedAt) / 1000
  if (of === null || rows === 0 || elapsed < 1) return null
  return Math.max(0, Math.round((elapsed / rows) * (of - rows)))
}
