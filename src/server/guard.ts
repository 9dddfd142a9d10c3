import type { MiddlewareHandler } from 'hono'

/**
 * Refuses what does not come from this machine's own page: another Host (DNS rebinding), another Origin or a
 * cross-site request (a page of the internet that knows our port). Sets the headers that a browser then enforces.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`localhost:${port()}`, `127.0.0.1:${port()}`, `[::1]:${port()}`]
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const isOurs =
      hosts.includes(host) &&
      (origin === undefined || hosts.some((name) => origin === `http://${name}`)) &&
      site !== 'cross-site' &&
      site !== 'same-site'
    if (!isOurs) return context.json({ code: 'not-allowed' }, 403)
    await next()
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    return undefined
  }
}

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}
