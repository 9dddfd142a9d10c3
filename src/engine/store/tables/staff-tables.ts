import type { Generated } from 'kysely'

/** The people of the house, and how they come in from another computer. */
export interface StaffTables {
  staff: { id: string; name: string; role: string; pin_hash: string | null; created_at: string; left_at: string | null }
  /** Who may come in from another computer (`stewardship/sign-in`): the tables of better-auth, under our names. */
  sign_in_user: {
    id: string
    name: string
    email: string
    email_verified: number
    image: string | null
    created_at: string
    updated_at: string
    staff_id: string
    access: string
  }
  sign_in_session: {
    id: string
    expires_at: string
    token: string
    created_at: string
    updated_at: string
    ip_address: string | null
    user_agent: string | null
    user_id: string
  }
  sign_in_passkey: {
    id: string
    user_id: string
    public_key: string
    counter: number
    transports: string
    device: string
    created_at: string
    last_used_at: string | null
  }
  sign_in_account: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    password: string | null
    created_at: string
    updated_at: string
  }
  /** Who validates for whom while they are away (days local, both included). */
  delegation: {
    id: Generated<number>
    from_staff_id: string
    to_staff_id: string
    from_day: string
    until_day: string
    made_at: string
    ended_at: string | null
  }
}
