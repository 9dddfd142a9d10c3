import { z } from 'zod'

/** What a person may do once signed in from another computer. On the computer of the house itself, everybody may do everything. */
export const accessRoles = ['writer', 'reviewer', 'boxOffice', 'direction'] as const
export const accessRoleSchema = z.enum(accessRoles)
export type AccessRole = z.infer<typeof accessRoleSchema>

/**
 * look: read all that names nobody of the public · write: texts, records, remarks, plans · approve: validate · send: take texts
 * and lists out · data: import and mend · persons: the public by name · settings: the house · accounts: who may come in.
 */
export const abilities = ['look', 'write', 'approve', 'send', 'data', 'persons', 'settings', 'accounts'] as const
export type Ability = (typeof abilities)[number]

/** What each role may do: the one table. */
export const abilitiesOf: Readonly<Record<AccessRole, readonly Ability[]>> = {
  writer: ['look', 'write'],
  reviewer: ['look', 'write', 'approve', 'send'],
  boxOffice: ['look', 'data', 'persons', 'send'],
  direction: abilities,
}

/** Fewest and most characters of a password. */
export const passwordLength = { least: 12, most: 128 } as const
export const passwordSchema = z.string().min(passwordLength.least).max(passwordLength.most)
