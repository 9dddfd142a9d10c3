import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KeptChild, type NormaliseOutput, warmNormalise } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { readFile } from './read-file.ts'
import type { ImportProgress } from './types.ts'

/** Two processes begun before there is a file to read. Hand them to a `ReadAhead`, or `end` them. */
export class Readers {
  /** Each, once it is prepared. */
  readonly ready: readonly Promise<KeptChild>[]

  /** `prepare`: they load what reads a file, or `practiseNormalise` while nobody waits. */
  constructor(prepare: (child: KeptChild) => Promise<void> = warmNormalise) {
    this.ready = [preparedChild(prepare), preparedChild(prepare)]
  }

  /** Those that are being prepared end when they are. */
  end(): void {
    for (const one of this.ready) void one.then((child) => child.end())
  }
}

async function preparedChild(prepare: (child: KeptChild) => Promise<void>): Promise<KeptChild> {
  const child = new KeptChild()
  // One that does not start says so at its first file.
  await prepare(child).catch(() => undefined)
  return child
}

interface ReadAheadOptions {
  /** For what is read until the set is imported; gone at the end. */
  folder: string
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  signal: AbortSignal | undefined
  onProgress: ((progress: ImportProgress) => void) | undefined
  /** Begun earlier; ended with it. Default: begun now. */
  readers?: Readers | null
}

/**
 * Files of a set read while the others are still being written, two at a time, by processes begun before there is anything to read. Hand
 * it to `importFiles`, then `end` it.
 */
export class ReadAhead {
  readonly #house: House
  readonly #options: ReadAheadOptions
  readonly #readers: Readers
  readonly #free: KeptChild[] = []
  readonly #waiting: ((child: KeptChild) => void)[] = []
  readonly #outputs = new Map<string, Promise<NormaliseOutput>>()

  constructor(house: House, options: ReadAheadOptions) {
    this.#house = house
    this.#options = options
    this.#readers = options.readers ?? new Readers()
    // Not before they have loaded it: a kept child takes one task after the other.
    for (const one of this.#readers.ready) void one.then((child) => this.#giveBack(child))
  }

  /** Begins a file, whole on the disk, as one of which nobody said anything. */
  begin(file: { path: string; name: string }): void {
    const { folder: parent, today, signal, onProgress } = this.#options
    const folder = join(parent, String(this.#outputs.size))
    const output = this.withChild(async (keptChild) => {
      signal?.throwIfAborted()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      return await readFile(this.#house, { file, folder, said: null, today, keptChild, signal, onProgress })
    })
    // Whoever asks for it hears why it failed.
    output.catch(() => undefined)
    this.#outputs.set(file.path, output)
  }

  /** What a file that was begun gives; undefined for another. */
  outputOf(path: string): Promise<NormaliseOutput> | undefined {
    return this.#outputs.get(path)
  }

  /** Gives `work` one of the two processes, once those that asked before have had it. */
  async withChild<T>(work: (child: KeptChild) => Promise<T>): Promise<T> {
    const child = this.#free.pop() ?? (await new Promise<KeptChild>((resolve) => this.#waiting.push(resolve)))
    try {
      return await work(child)
    } finally {
      this.#giveBack(child)
    }
  }

  /** Waits until all that was begun is read, or refused. */
  async whenRead(): Promise<void> {
    await Promise.allSettled(this.#outputs.values())
  }

  /** Waits for what runs, ends the processes and leaves no file. */
  async end(): Promise<void> {
    await this.whenRead()
    this.#readers.end()
    await rm(this.#options.folder, { recursive: true, force: true })
  }

  #giveBack(child: KeptChild): void {
    const next = this.#waiting.shift()
    if (next) next(child)
    else this.#free.push(child)
  }
}
