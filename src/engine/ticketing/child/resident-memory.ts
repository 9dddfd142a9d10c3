import { readFile } from 'node:fs/promises'

const pageKilobytes = /^VmRSS:\s+(\d+) kB$/m

/** Resident bytes of a process, from Linux's `/proc`; null where there is none (the child then tells its own). */
export async function residentMemory(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const found = pageKilobytes.exec(status)
  return found ? Number(found[1]) * 1024 : null
}
