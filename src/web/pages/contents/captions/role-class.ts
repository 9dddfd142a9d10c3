import type { CaptionRole } from '../../../../contract/index.ts'

/** The class that draws a role in the colour of the charter. */
export function roleClass(role: CaptionRole): string {
  return `caption-role-${role}`
}
