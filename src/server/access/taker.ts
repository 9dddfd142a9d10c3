import type { Context } from 'hono'
import { actorName } from '../../engine/index.ts'
import type { ServerContext } from '../context.ts'
import type { Caller } from './caller.ts'

/**
 * Who takes a file away, for the journal: whoever signed in, whatever the address says; at the computer of the house, where nobody signs
 * in, the person of `?staff=ID`. Throws `name-unknown`.
 */
export async function takerOf(
  c: Context<{ Variables: { caller: Caller } }>,
  { house }: Pick<ServerContext, 'house'>,
): Promise<string> {
  const caller = c.get('caller')
  const staffId = caller.isNetwork ? (caller.person?.staffId ?? null) : (c.req.query('staff') ?? null)
  return await actorName(house.folder.app, staffId)
}
