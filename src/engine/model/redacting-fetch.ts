import { AppError } from '../../contract/index.ts'

/** A fetch that shows what left by it. */
export interface Wire {
  readonly fetch: typeof globalThis.fetch
  /** Every body sent, as it left, one a line. */
  readonly sent: () => string
}

const betweenTries = 1000

/**
 * Rewrites each string of a body by `redact`, keeps the exact bytes, goes to no other origin than `allowed` and follows no
 * redirect. A server that is still loading its model (llama.cpp: 503) is asked again every second until `signal` gives up.
 * Throws `not-allowed` for another host, or a body that is not text.
 */
export function redactingFetch(redact: (text: string) => string, allowed: URL): Wire {
  const bodies: string[] = []
  return {
    sent: () => bodies.join('\n'),
    fetch: async (input, init) => {
      const target = new URL(input instanceof Request ? input.url : input)
      if (target.origin !== allowed.origin) throw new AppError('not-allowed', { host: target.host })
      if (typeof init?.body !== 'string') throw new AppError('not-allowed', { host: target.host })
      const body = JSON.stringify(redacted(JSON.parse(init.body), redact))
      for (;;) {
        bodies.push(body)
        const response = await globalThis.fetch(target, { ...init, body, redirect: 'error' })
        if (!(await isLoading(response))) return response
        await pause(betweenTries, init.signal ?? null)
      }
    },
  }
}

/** A fetch that sends nothing: it keeps the first body as `redactingFetch` would have sent it. */
export function keepingFetch(redact: (text: string) => string): Wire {
  let body = ''
  return {
    sent: () => body,
    fetch: async (_, init) => {
      if (typeof init?.body === 'string') body = JSON.stringify(redacted(JSON.parse(init.body), redact))
      throw new TypeError('nothing is sent')
    },
  }
}

async function isLoading(response: Response): Promise<boolean> {
  return response.status === 503 && /loading model/iu.test(await response.clone().text())
}

async function pause(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  await new Promise<void>((done, stop) => {
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      stop(signal.reason)
    })
  })
}

function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)]))
  }
  return value
}
