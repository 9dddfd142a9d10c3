import { passwordLength, type SignedIn } from '../../../contract/index.ts'
import { localDay } from '../../days/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { lockedMinutes } from '../attempts/attempts.ts'
import { absentApprovers } from '../delegation/delegations.ts'
import { writeJournal } from '../journal/journal.ts'
import { accountOf, listAccounts } from './accounts.ts'
import { isCommonPassword } from './common-passwords.ts'
import { confirmSession, isConfirmed } from './confirm.ts'
import { keptLimits } from './kept-limits.ts'
import { deviceCookieFor, knownDevice } from './known-devices.ts'
import { type Attempt, beginAttempt } from './sign-in-attempts.ts'
import { keyedPrint, signInKey } from './sign-in-key.ts'

/** Header in which the server says from which address a request comes; whatever a client sends under it is overwritten. */
export const clientHeader = 'x-parterre-client'

export interface SignIn {
  /**
   * Answers a request under `/api/auth/`: sign-in by a password or a passkey, sign-out, a changed password, a passkey
   * added, and `confirm`, where whoever is signed in gives their password again.
   */
  handle(request: Request): Promise<Response>
  /** Who sent these headers; null for nobody, and for those who left or have no account any more. */
  whoIs(headers: Headers): Promise<WhoIs | null>
}

interface WhoIs extends SignedIn {
  readonly sessionId: string
  /** For whom they may validate today, by `staffId`. */
  readonly actsFor: readonly string[]
  /** Whether they have given their password again in this session, a short while ago. */
  readonly isConfirmed: boolean
}

const sessionHours = 12

/**
 * Sign-in for the addresses of `origin` (`https://…`), by better-auth over our own tables. Passwords are scrypt hashes; sessions are
 * rows, closed by deleting them; the cookie is Secure, HttpOnly, SameSite=Strict and signed with a key kept outside the data folder.
 */
export async function openSignIn(app: AppDatabase, { origin }: { readonly origin: string }): Promise<SignIn> {
  // Loaded at need: no command pays for it.
  const [{ betterAuth }, { passkeyAddresses }] = await Promise.all([
    import('better-auth'),
    import('./passkey-addresses.ts'),
  ])
  const key = signInKey()
  const auth = betterAuth({
    ...tables,
    database: { db: app, type: 'sqlite' },
    secret: key,
    baseURL: origin,
    basePath: '/api/auth',
    plugins: [passkeyAddresses(app, { origin, clientHeader })],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    rateLimit: {
      enabled: true,
      customStorage: keptLimits(app, key),
      window: 60,
      max: 60,
      customRules: {
        // Counted by account and by place, below.
        '/sign-in/email': false,
        '/change-password': { window: 60, max: 5 },
        '/passkey/sign-in': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'parterre',
      useSecureCookies: true,
      defaultCookieAttributes: { httpOnly: true, secure: true, sameSite: 'strict' },
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
  })
  return {
    handle: async (request) => {
      if (!new URL(request.url).pathname.endsWith('/confirm'))
        return await handled(app, request, { key, answer: (one) => auth.handler(one) })
      const { headers } = request
      const found = await auth.api.getSession({ headers })
      if (!found) return Response.json({ code: 'sign-in-needed', params: {} }, { status: 401 })
      const given = await typedIn(request, 'password')
      const isRight = async () => {
        const verified = auth.api.verifyPassword({ body: { password: given }, headers })
        return await verified.then(({ status }) => status).catch(() => false)
      }
      return await confirmed(app, request, { key, email: found.user.email, sessionId: found.session.id, isRight })
    },
    whoIs: async (headers) => {
      const found = await auth.api.getSession({ headers })
      const account = found && (await accountOf(app, found.user.id))
      if (!account) return null
      const actsFor = await absentApprovers(app, { to: account.staffId, today: localDay() })
      const sessionId = found.session.id
      return { ...account, sessionId, actsFor, isConfirmed: await isConfirmed(app, sessionId) }
    },
  }
}

interface Handling {
  readonly key: string
  readonly answer: (request: Request) => Promise<Response>
}

/**
 * A sign-in is journalled, taken or refused; where too many were refused, whoever tries waits, whether there is such an account or not:
 * the answer tells a stranger nothing.
 */
async function handled(app: AppDatabase, request: Request, { key, answer }: Handling): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.endsWith('/change-password') && isCommonPassword(await typedIn(request, 'newPassword')))
    return Response.json({ code: 'password-common', params: {} }, { status: 422 })
  if (!pathname.endsWith('/sign-in/email')) return await answer(request)
  const email = (await typedIn(request, 'email')).trim().toLowerCase().slice(0, longestEmail)
  const from = request.headers.get(clientHeader) ?? ''
  const device = knownDevice(request.headers, { key, email })
  const attempt = await beginAttempt(app, attemptOf(request, { key, email }))
  if (attempt === null) return locked()
  const response = await answer(request)
  if (response.status !== 401) await attempt.wasRight()
  const account = (await listAccounts(app)).find((one) => one.email === email)
  if (account && (response.ok || response.status === 401))
    await writeJournal(app, {
      who: account.name,
      action: response.ok ? 'signed-in' : 'sign-in-refused',
      params: { from },
    })
  if (response.ok && device === null) response.headers.append('set-cookie', deviceCookieFor({ key, email }))
  return response
}

interface Confirming {
  readonly key: string
  readonly email: string
  readonly sessionId: string
  readonly isRight: () => Promise<boolean>
}

/** A password given again counts as one given to come in: whoever took a session over tries no more of them. */
async function confirmed(app: AppDatabase, request: Request, { key, email, ...of }: Confirming): Promise<Response> {
  const attempt = await beginAttempt(app, attemptOf(request, { key, email }))
  if (attempt === null) return locked()
  if (!(await of.isRight())) return Response.json({ code: 'sign-in-refused', params: {} }, { status: 401 })
  await attempt.wasRight()
  await confirmSession(app, of.sessionId)
  return Response.json({ ok: true })
}

function attemptOf({ headers }: Request, { key, email }: { readonly key: string; readonly email: string }): Attempt {
  const device = knownDevice(headers, { key, email })
  const from = headers.get(clientHeader) ?? ''
  return {
    account: keyedPrint(key, 'account', email),
    place: device === null ? keyedPrint(key, 'address', networkOf(from)) : keyedPrint(key, 'device', device),
    isKnownDevice: device !== null,
  }
}

function locked(): Response {
  return Response.json({ code: 'sign-in-locked', params: { minutes: lockedMinutes } }, { status: 429 })
}

/** Whoever has one address of IPv6 has the 2⁶⁴ of its network (RFC 6177): they count as one. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after = ''] = address.split('::')
  const groups = before.split(':').filter((group) => group !== '')
  const missing = address.includes('::') ? 8 - groups.length - after.split(':').filter(Boolean).length : 0
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

/** What an address may hold, in signs (RFC 5321). */
const longestEmail = 254

async function typedIn(request: Request, field: 'email' | 'password' | 'newPassword'): Promise<string> {
  try {
    const body = (await request.clone().json()) as Partial<Record<string, unknown>> | null
    const typed = body?.[field]
    return typeof typed === 'string' ? typed : ''
  } catch {
    return ''
  }
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** The tables of `store/`, under the names of the library. */
const tables = {
  user: {
    modelName: 'sign_in_user',
    fields: { ...dates, emailVerified: 'email_verified' },
    additionalFields: {
      staffId: { type: 'string', fieldName: 'staff_id', input: false, required: true },
      access: { type: 'string', input: false, required: true },
    },
  },
  session: {
    modelName: 'sign_in_session',
    expiresIn: sessionHours * 3600,
    updateAge: 15 * 60,
    fields: { ...dates, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
  },
  account: {
    modelName: 'sign_in_account',
    fields: {
      ...dates,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'sign_in_verification', fields: { ...dates, expiresAt: 'expires_at' } },
} as const
