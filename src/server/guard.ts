import type { MiddlewareHandler } from 'hono'

/**
 * Refuses what does not come from one of our own addresses: another Host (DNS rebinding), another Origin or a cross-site
 * request (a page of the internet that knows our port). Sets the headers that a browser then enforces.
 */
export function guard(origins: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const ours = origins()
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const isOurs =
      ours.some((one) => new URL(one).host === host) &&
      (origin === undefined || ours.includes(origin)) &&
      site !== 'cross-site' &&
      site !== 'same-site'
    if (!isOurs) return context.json({ code: 'not-allowed' }, 403)
    await next()
    for (const [name, value] of Object.entries(headers)) if (!context.res.headers.has(name)) context.header(name, value)
    if (ours.every((one) => one.startsWith('https:'))) context.header('Strict-Transport-Security', 'max-age=31536000')
    return undefined
  }
}

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}
