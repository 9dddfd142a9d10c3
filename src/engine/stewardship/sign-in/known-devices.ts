import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedPrint } from './sign-in-key.ts'

/** The cookie by which a browser proves that an account was come in to from it before (OWASP, « Device cookies »). */
export const deviceCookie = '__Secure-parterre.device'
const keptForSeconds = 365 * 86_400

/** The number of the device, where its cookie proves that this very account was come in to from it; else null. */
export function knownDevice(headers: Headers, { key, email }: { readonly key: string; readonly email: string }) {
  const cookies = (headers.get('cookie') ?? '').split(';').map((one) => one.trim())
  for (const cookie of cookies) {
    if (!cookie.startsWith(`${deviceCookie}=`)) continue
    const [number = '', proof = ''] = cookie.slice(deviceCookie.length + 1).split('.')
    const right = Buffer.from(keyedPrint(key, 'device', `${email} ${number}`))
    const given = Buffer.from(proof)
    if (number !== '' && right.length === given.length && timingSafeEqual(right, given)) return number
  }
  return null
}

/** What a browser keeps once somebody has come in to that account from it; it opens nothing. */
export function deviceCookieFor({ key, email }: { readonly key: string; readonly email: string }): string {
  const number = randomBytes(16).toString('base64url')
  const value = `${number}.${keyedPrint(key, 'device', `${email} ${number}`)}`
  return `${deviceCookie}=${value}; Max-Age=${keptForSeconds}; Path=/api/auth; HttpOnly; Secure; SameSite=Strict`
}
