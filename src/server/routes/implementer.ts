import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server'
import { apiContract } from '../../contract/index.ts'
import { allowCall } from '../access/caller.ts'
import type { ServerContext } from '../context.ts'

const guarded = implement(apiContract)
  .$context<ServerContext>()
  .use(({ context, path, next }, input) => {
    allowCall(context.caller, { path, input })
    return next()
  })

/**
 * The contract, waiting for its answers: each file beside this one answers for one page. Every call is first let through, or not.
 * Its type is named, since the whole contract is too long for the package's declarations to repeat.
 */
export const api: ImplementerInternalWithMiddlewares<
  typeof apiContract,
  ServerContext & Record<never, never>,
  ServerContext
> = guarded
