import type { ChildProcess } from 'node:child_process'

const keptUpToBytes = 1024 ** 3 / 2
const mostLent = 2

/** Null but in a run of tests. */
let lent: ChildProcess[] | null = null

/**
 * One child for the files of one set, one after the other: half of what a file of a season costs is a parser starting and warming up.
 * It is kept only after an answer, and up to half the ceiling. A refusal, a fault or a death ends it, and the next file has a new
 * one; a file that is too much for a kept child is read again in a new one, so that none is refused for the memory of another.
 */
export class KeptChild {
  #child: ChildProcess | null = null

  take(): ChildProcess | null {
    const child = this.#child ?? borrowed()
    this.#child = null
    if (child === null || isAlive(child)) return child
    child.kill('SIGKILL')
    return null
  }

  /** False when it is too heavy to go on. */
  keep(child: ChildProcess, rssBytes: number): boolean {
    if (rssBytes > keptUpToBytes) return false
    this.#child = child
    return true
  }

  end(): void {
    const child = this.#child
    this.#child = null
    if (child !== null && !gaveBack(child)) child.kill('SIGKILL')
  }
}

/**
 * For a run of tests, whose files are its own: a child that ends a set is lent to the next one of this process, where each set of a house
 * has children of its own. To start one and warm it up took a third of the processor of all tests.
 */
export function lendChildren(): void {
  lent ??= []
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && child.signalCode === null
}

function borrowed(): ChildProcess | null {
  const child = lent?.pop() ?? null
  child?.ref()
  child?.channel?.ref()
  return child
}

/** One that waits holds nobody back from ending. */
function gaveBack(child: ChildProcess): boolean {
  if (lent === null || lent.length >= mostLent || !isAlive(child)) return false
  child.unref()
  child.channel?.unref()
  lent.push(child)
  return true
}
