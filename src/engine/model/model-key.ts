import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patienceMs = 5000

/** The key of a host's API (`PARTERRE_MODEL_KEY`): see `hostKey`. */
export async function modelKey(host: string, environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  return await hostKey(host, 'PARTERRE_MODEL_KEY', environment)
}

/**
 * What opens a host: from a variable of the environment, else from the computer's own keyring (service `parterre`, account =
 * the host as `name:port`). Null when there is none. It is written nowhere, and asked again at each call.
 * Linux by `secret-tool` (libsecret), macOS by `security`; on Windows only the environment is asked.
 */
export async function hostKey(
  host: string,
  variable: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  const given = environment[variable]
  if (given) return given
  const lookup = lookups[process.platform]
  if (!lookup) return null
  const [program, ...words] = lookup(host)
  try {
    const { stdout } = await run(program, words, { timeout: patienceMs, env: environment })
    return stdout.trim() || null
  } catch {
    // No keyring on this computer, or no key for this host: many servers ask for none.
    return null
  }
}

const lookups: Partial<Record<NodeJS.Platform, (host: string) => [string, ...string[]]>> = {
  linux: (host) => ['secret-tool', 'lookup', 'service', 'parterre', 'account', host],
  darwin: (host) => ['security', 'find-generic-password', '-s', 'parterre', '-a', host, '-w'],
}
