import { ApiFailure } from './client.ts'

/** Opens a session of this browser. Throws `ApiFailure`: `sign-in-refused`, `sign-in-locked`, `sign-in-slow`. */
export async function signIn(typed: { readonly email: string; readonly password: string }): Promise<void> {
  await send('/api/auth/sign-in/email', typed, 'sign-in-refused')
}

/** Closes it. */
export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out', {}, 'sign-in-needed')
}

/** Another password; every other session of the person is closed. Throws `ApiFailure`: `sign-in-refused`, `sign-in-slow`. */
export async function changePassword(typed: {
  readonly currentPassword: string
  readonly newPassword: string
}): Promise<void> {
  await send('/api/auth/change-password', { ...typed, revokeOtherSessions: true }, 'sign-in-refused')
}

async function send(address: string, body: object, refused: string): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return
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
