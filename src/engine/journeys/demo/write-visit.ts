import { Worker } from 'node:worker_threads'
import { moduleBeside } from '../../ticketing/index.ts'
import { newTheatre, type TheatreChoice, writeTotals } from './new-theatre.ts'
import { writeSplitSet } from './split-set.ts'

interface WriteVisit extends TheatreChoice {
  out: string
  /** Hears each path as soon as its file is whole. */
  onWritten?: (path: string) => void
}

/**
 * Writes under `out` only the files that a visit drops, the same bytes as `writeDemo` for the same seed, scale and day. Gives their
 * paths, relative to `out`: the split set and the theatre's own list of capacities. Throws as `writeDemo`.
 */
export async function writeVisit({ onWritten, out, ...choice }: WriteVisit): Promise<string[]> {
  const { theatre } = newTheatre(choice)
  const written = await writeSplitSet({ theatre, out, onWritten })
  const totals = await writeTotals({ theatre, out })
  onWritten?.(totals.path)
  return [...written, totals].map(({ path }) => path)
}

/** What the thread is asked for. */
export type VisitAsked = Omit<WriteVisit, 'onWritten'>

/** What the thread tells: it can be asked, a file is whole, or all are. */
export type VisitMessage = 'loaded' | { written: string } | { all: string[] }

const thread = moduleBeside(import.meta.url, 'visit-thread')

/** A thread that has loaded what makes a theatre, or does so; it makes one. */
export class VisitThread {
  readonly worker = new Worker(thread)
  /** It can be asked, or is over. */
  readonly #loaded = new Promise<void>((resolve) => {
    this.worker.once('message', resolve)
    this.worker.once('exit', resolve)
  })

  constructor() {
    // While it waits to be asked it keeps no program from ending.
    this.worker.unref()
  }

  /** Once it has loaded: a thread ended within a native module ends the program. */
  async end(): Promise<void> {
    this.worker.ref()
    await this.#loaded
    await this.worker.terminate()
  }
}

/**
 * `writeVisit` in a thread of its own: a public takes a second and a half to invent, during which this one saves the programme and
 * answers, and what was invented weighs nothing once it is written. `maker`: one begun before, which ends with it. Throws as `writeVisit`, and the signal's reason when cancelled.
 */
export async function writeVisitAside({
  signal,
  onWritten,
  maker = new VisitThread(),
  ...choice
}: WriteVisit & { signal?: AbortSignal | undefined; maker?: VisitThread | undefined }): Promise<string[]> {
  const { worker } = maker
  try {
    signal?.throwIfAborted()
    worker.ref()
    worker.postMessage(choice satisfies VisitAsked)
    return await new Promise<string[]>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.on('message', (message: VisitMessage) => {
        if (message === 'loaded') return
        if ('all' in message) resolve(message.all)
        else onWritten?.(message.written)
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('The thread that makes the demo theatre ended without an answer')))
    })
  } finally {
    await maker.end()
  }
}
