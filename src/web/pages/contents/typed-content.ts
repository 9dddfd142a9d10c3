import { useSyncExternalStore } from 'react'
import type { DraftContent } from '../../../contract/index.ts'

/** Milliseconds without a key after which a text is looked at. */
const pauseMs = 300

/**
 * A text under a person's hands. It is kept beside what is drawn, so that a key draws nothing anew but the field that it is typed in;
 * what follows a pause (checks) listens to `settled`.
 */
export class TypedContent {
  /** The text as it was opened. */
  readonly begun: DraftContent
  #now: DraftContent
  #settled: DraftContent
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  constructor(begun: DraftContent) {
    this.begun = begun
    this.#now = begun
    this.#settled = begun
  }

  /** With every key. */
  get now(): DraftContent {
    return this.#now
  }

  /** As it stood at the last pause. */
  get settled(): DraftContent {
    return this.#settled
  }

  get isChanged(): boolean {
    return JSON.stringify(this.#now) !== JSON.stringify(this.begun)
  }

  readonly change = (part: Partial<DraftContent>): void => {
    this.#now = { ...this.#now, ...part }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#settled = this.#now
      this.#tell()
    }, pauseMs)
    this.#tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** One thing about a text being typed; what shows it is drawn anew when that thing changes, and not at each key. */
export function useTyped<Value>(typed: TypedContent, read: (typed: TypedContent) => Value): Value {
  return useSyncExternalStore(typed.subscribe, () => read(typed))
}
