import type { ErrorCode } from '../../../contract/index.ts'
import { isDescribed } from '../../described.ts'

const ofCode: ReadonlySet<string> = new Set<ErrorCode>(['pin-wrong', 'pin-locked', 'pin-needed', 'code-needed'])
const ofName: ReadonlySet<string> = new Set<ErrorCode>(['name-unknown'])

/** Where the cause of a refused signature stands: in the name, in the code, or in what is signed; null without a fault. */
export function placeOfFault(failure: unknown): 'name' | 'code' | 'elsewhere' | null {
  if (failure === null || failure === undefined) return null
  if (!isDescribed(failure)) return 'elsewhere'
  return ofCode.has(failure.code) ? 'code' : ofName.has(failure.code) ? 'name' : 'elsewhere'
}

/** Whether it is said beside the name and the code; what is refused of the thing signed is said beside that thing. */
export function isOfSignature(failure: unknown): boolean {
  const place = placeOfFault(failure)
  return place === 'name' || place === 'code'
}
