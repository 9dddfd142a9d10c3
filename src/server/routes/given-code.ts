import { AppError } from '../../contract/index.ts'
import { identifyStaff } from '../../engine/index.ts'
import type { ServerContext } from '../context.ts'

/** Who answers for an act by their code; null when nobody does. */
export function givenCode({ staffId, code }: { readonly staffId: string | null; readonly code: string | null }) {
  return staffId === null || code === null ? null : { staff: staffId, pin: code }
}

/**
 * The number of the person who does it: whoever has signed in from another computer, else whoever proves it by their code. Throws
 * `code-needed`, `name-unknown`, `pin-wrong`, `pin-locked`.
 */
export async function provenId(
  { caller, house }: Pick<ServerContext, 'caller' | 'house'>,
  { staffId, code }: { readonly staffId: string; readonly code: string | null },
): Promise<string> {
  if (caller.isNetwork) return staffId
  if (code === null) throw new AppError('code-needed', {})
  return (await identifyStaff(house.folder.app, { nameOrId: staffId, pin: code })).id
}
