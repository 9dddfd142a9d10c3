import { createHash, randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Passkey } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'

/** A challenge is answered once, within five minutes. */
const challengeLife = 5 * 60_000
/** EdDSA, ES256 and RS256 (RFC 9053, RFC 8812): what every device in use signs with. */
const algorithms = [-8, -7, -257]
/** Most challenges waiting at once: whoever asks for more makes the oldest ones die. */
const mostWaiting = 500

/** Whose device asks; the name is what the device shows. */
interface Holder {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/**
 * Passkeys (WebAuthn level 3, W3C) for the one address `origin`: a device keeps the private half and asks its holder for a
 * fingerprint, a face or its code, so that a passkey stands for a password and is bound to this address alone. Nothing of the
 * device is asked for (no attestation).
 */
export function passkeys(app: AppDatabase, { origin }: { readonly origin: string }) {
  const rpID = new URL(origin).hostname
  const challenges = waitingChallenges()

  return {
    /** What a browser is given to make a passkey. */
    async toAdd({ userId, name, email }: Holder) {
      const known = await app.selectFrom('sign_in_passkey').select('id').where('user_id', '=', userId).execute()
      const challenge = challenges.open(userId)
      const { generateRegistrationOptions } = await import('@simplewebauthn/server')
      return await generateRegistrationOptions({
        rpName: 'Parterre',
        rpID,
        challenge,
        userID: new Uint8Array(createHash('sha256').update(userId).digest()),
        userName: email,
        userDisplayName: name,
        supportedAlgorithmIDs: algorithms,
        attestationType: 'none',
        excludeCredentials: known,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
    },

    /** Keeps a passkey that a browser has made for that very person, journalled. False when its answer does not hold. */
    async add(holder: Holder, response: RegistrationResponseJSON, device: string): Promise<boolean> {
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => challenges.close(challenge, holder.userId),
        expectedOrigin: origin,
        expectedRPID: rpID,
        supportedAlgorithmIDs: algorithms,
      }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
      if (!verified || !registrationInfo) return false
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential
      await app
        .insertInto('sign_in_passkey')
        .values({
          id,
          user_id: holder.userId,
          public_key: Buffer.from(publicKey).toString('base64url'),
          counter,
          transports: JSON.stringify(transports),
          device,
          created_at: new Date().toISOString(),
          last_used_at: null,
        })
        .execute()
      await writeJournal(app, { who: holder.name, action: 'passkey-added', params: {} })
      return true
    },

    /** What a browser is given to sign in: it asks its holder which passkey, so that no name has to be typed or told. */
    async toSignIn() {
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
      return await generateAuthenticationOptions({
        rpID,
        challenge: challenges.open(null),
        userVerification: 'required',
      })
    },

    /** The id of the account whose passkey has answered; null when it is unknown, or does not hold. */
    async accountOf(response: AuthenticationResponseJSON): Promise<string | null> {
      const known = await app.selectFrom('sign_in_passkey').selectAll().where('id', '=', response.id).executeTakeFirst()
      if (!known) return null
      const credential = {
        id: known.id,
        publicKey: new Uint8Array(Buffer.from(known.public_key, 'base64url')),
        counter: known.counter,
      }
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => challenges.close(challenge, null),
        expectedOrigin: origin,
        expectedRPID: rpID,
        credential,
      }).catch(() => ({ verified: false as const, authenticationInfo: undefined }))
      if (!verified || !authenticationInfo) return null
      await app
        .updateTable('sign_in_passkey')
        .set({ counter: authenticationInfo.newCounter, last_used_at: new Date().toISOString() })
        .where('id', '=', known.id)
        .execute()
      return known.user_id
    },
  }
}

/** Somebody's passkeys, the first made first. */
export async function listPasskeys(app: AppDatabase, staffId: string): Promise<Passkey[]> {
  const rows = await app
    .selectFrom('sign_in_passkey')
    .innerJoin('sign_in_user', 'sign_in_user.id', 'sign_in_passkey.user_id')
    .selectAll('sign_in_passkey')
    .where('sign_in_user.staff_id', '=', staffId)
    .orderBy('sign_in_passkey.created_at')
    .execute()
  return rows.map(({ id, device, created_at, last_used_at }) => ({
    id,
    device,
    addedAt: created_at,
    lastUsedAt: last_used_at,
  }))
}

/** Takes one of somebody's passkeys away: with it nobody comes in any more. */
export async function removePasskey(
  app: AppDatabase,
  { staffId, id, by }: { readonly staffId: string; readonly id: string; readonly by: string },
): Promise<void> {
  const users = app.selectFrom('sign_in_user').select('id').where('staff_id', '=', staffId)
  const [{ numDeletedRows } = { numDeletedRows: 0n }] = await app
    .deleteFrom('sign_in_passkey')
    .where('id', '=', id)
    .where('user_id', 'in', users)
    .execute()
  if (numDeletedRows > 0n) await writeJournal(app, { who: by, action: 'passkey-removed', params: {} })
}

/** Challenges that wait for their answer, each for one person (null: for whoever signs in), and good once. */
function waitingChallenges() {
  const waiting = new Map<string, { readonly userId: string | null; readonly until: number }>()
  return {
    open(userId: string | null): Uint8Array<ArrayBuffer> {
      const bytes = new Uint8Array(randomBytes(32))
      for (const [oldest] of waiting) {
        if (waiting.size < mostWaiting) break
        waiting.delete(oldest)
      }
      waiting.set(Buffer.from(bytes).toString('base64url'), { userId, until: Date.now() + challengeLife })
      return bytes
    },
    close(challenge: string, userId: string | null): boolean {
      const held = waiting.get(challenge)
      waiting.delete(challenge)
      return held !== undefined && held.userId === userId && held.until > Date.now()
    },
  }
}
