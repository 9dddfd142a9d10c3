import type { ApprovalView } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

/** Who validated, and for whom, where it was by delegation. */
export function signedBy(approval: ApprovalView | null, say: CommandContext['say']): string | null {
  if (approval === null) return null
  const { by, onBehalfOf } = approval
  return onBehalfOf === null ? by : say('delegation.by', { by, onBehalfOf })
}
