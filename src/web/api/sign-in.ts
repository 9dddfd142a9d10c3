import { ApiFailure } from './client.ts'

/** Opens a session of this browser. Throws `ApiFailure`: `sign-in-refused`, `sign-in-locked`, `sign-in-slow`. */
export async function signIn(typed: { readonly email: string; readonly password: string }): Promise<void> {
  await send('/api/auth/sign-in/email', typed, 'sign-in-refused')
}

/** Closes it. */
export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out', {}, 'sign-in-needed')
}

/**
 * One's password again, before all of the public is taken away by name. Throws `ApiFailure`: `password-wrong`,
 * `sign-in-locked`.
 */
export async function confirmPassword(password: string): Promise<void> {
  await send('/api/auth/confirm', { password }, 'password-wrong')
}

/** Another password; every other session of the person is closed. Throws `ApiFailure`: `password-common`, `sign-in-refused`, `sign-in-slow`. */
export async function changePassword(typed: {
  readonly currentPassword: string
  readonly newPassword: string
}): Promise<void> {
  await send('/api/auth/change-password', { ...typed, revokeOtherSessions: true }, 'sign-in-refused')
}

/** Whether this browser can make and use passkeys, in the form in which ours come. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** Makes a passkey on this device for whoever is signed in. Throws `ApiFailure`: `passkey-refused`, `passkey-unavailable`. */
export async function addPasskey(): Promise<void> {
  const options = (await (await send('/api/auth/passkey/to-add', {}, 'sign-in-needed')).json()) as Parameters<
    typeof PublicKeyCredential.parseCreationOptionsFromJSON
  >[0]
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  await send('/api/auth/passkey/add', await made(() => navigator.credentials.create({ publicKey })), 'passkey-refused')
}

/** Opens a session of this browser by a passkey of this device. Throws `ApiFailure`: `passkey-refused`, `passkey-unavailable`, `sign-in-slow`. */
export async function signInByPasskey(): Promise<void> {
  const options = (await (await send('/api/auth/passkey/to-sign-in', {}, 'passkey-refused')).json()) as Parameters<
    typeof PublicKeyCredential.parseRequestOptionsFromJSON
  >[0]
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  await send('/api/auth/passkey/sign-in', await made(() => navigator.credentials.get({ publicKey })), 'passkey-refused')
}

/** What the browser answers, ready to be sent. Its own refusals (given up, known already) say no more than that. */
async function made(ask: () => Promise<Credential | null>): Promise<{ credential: unknown }> {
  const credential = await ask().catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw new ApiFailure({ code: 'passkey-unavailable', params: {} })
  return { credential: credential.toJSON() }
}

async function send(address: string, body: object, refused: string): Promise<Response> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return answer
  if (answer.status === 422) throw new ApiFailure({ code: 'password-common', params: {} })
  if (answer.status === 429) {
    const said = (await answer.json().catch(() => ({}))) as { code?: unknown; params?: { minutes?: number } }
    const isLocked = said.code === 'sign-in-locked'
    throw new ApiFailure({
      code: isLocked ? 'sign-in-locked' : 'sign-in-slow',
      params: { minutes: said.params?.minutes ?? 1 },
    })
  }
  throw new ApiFailure({ code: refused, params: {} })
}
