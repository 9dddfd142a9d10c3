import type { CallName } from './needed-abilities.ts'

/** For how long a password that was given again holds, in its session. */
export const confirmedMinutes = 10

/**
 * What takes all the public of a house, or of a group, away by name: from another computer the password is asked
 * again for it.
 */
export const askedPasswords: {
  readonly calls: readonly CallName[]
  /** What an address begins with. */
  readonly addresses: readonly string[]
} = {
  calls: ['audiences.exportMembers'],
  addresses: ['/api/tables/contacts/', '/api/tables/tickets/'],
}
