import type { CallName } from './needed-abilities.ts'

/**
 * When an act is answered for by the code of a person of the house:
 * `always` · `once-there-is-one`, since the first person of a house has nobody before them · `where-nobody-signs-in`: at the computer of the
 * house, where a name is only said; from another, whoever has signed in has proved theirs.
 */
export type AskedCode = 'always' | 'once-there-is-one' | 'where-nobody-signs-in'

/**
 * Every act that a code is asked for, whatever door it comes by: what a validation rests on (who read, who validated, who may, how many
 * must), and what stands beside a text under a person's name as their judgement. What is not here (a version written, a day planned, a
 * setting) is kept under the name that was said, and sends nothing: a validation follows it.
 */
export const askedCodes = {
  'contents.openCheck': 'always',
  'contents.takeOn': 'always',
  'contents.setAside': 'always',
  'contents.approve': 'always',
  'contents.withdraw': 'always',
  'visuals.validate': 'always',
  'visuals.validateFilm': 'always',
  'staff.delegate': 'always',
  'staff.endDelegation': 'always',
  'staff.add': 'once-there-is-one',
  'staff.leave': 'once-there-is-one',
  /** To ask for fewer people than before; for more, nobody's. */
  'settings.saveApprovalsNeeded': 'once-there-is-one',
  'contents.comment': 'where-nobody-signs-in',
  'contents.settleComment': 'where-nobody-signs-in',
} as const satisfies Partial<Record<CallName, AskedCode>>
