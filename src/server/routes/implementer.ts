import { implement } from '@orpc/server'
import { apiContract } from '../../contract/index.ts'
import { allowCall } from '../access/caller.ts'
import type { ServerContext } from '../context.ts'

/** The contract, waiting for its answers: each file beside this one answers for one page. Every call is first let through, or not. */
export const api = implement(apiContract)
  .$context<ServerContext>()
  .use(({ context, path, next }, input) => {
    allowCall(context.caller, { path, input })
    return next()
  })
