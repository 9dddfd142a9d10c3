import { readFileSync } from 'node:fs'

/** Watches the resident memory of this process's children. `stop` gives the most that one had, in MB; null where the system does not say. */
export function watchChildren(): { stop(): number | null } {
  let most: number | null = null
  const clock = setInterval(() => {
    for (const pid of children()) most = Math.max(most ?? 0, resident(pid))
  }, 20)
  return {
    stop() {
      clearInterval(clock)
      return most
    },
  }
}

function children(): string[] {
  return read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean)
}

function resident(pid: string): number {
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
  return Math.round((kilobytes * 1024) / 1e6)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
