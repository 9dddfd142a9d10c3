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
    /** When its holder last gave their password again in it, milliseconds since 1970. */
    confirmed_at: number | null
  }
  /** Tries that were refused, or are under way (`at`: milliseconds since 1970), by keyed prints of what was typed and from where. */
  sign_in_attempt: {
    id: Generated<number>
    at: number
    account_print: string
    place_print: string
    is_known_device: number
  }
  /** How often an address of the network asked for something of the sign-in (`last_request`: milliseconds since 1970). */
  sign_in_limit: { key_print: string; count: number; last_request: number }
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
