import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { apiContract } from '../../contract/index.ts'
import { type Described, isDescribed } from '../described.ts'

/** An expected failure as the server says it: `ErrorSentence` turns the code into words. */
export class ApiFailure extends Error implements Described {
  readonly code: string
  readonly params: Described['params']

  constructor({ code, params }: Described, options?: ErrorOptions) {
    super(code, options)
    this.name = 'ApiFailure'
    this.code = code
    this.params = params
  }
}

/**
 * All that the page asks of the server: `api.status.get()`, `api.imports.undo({ id })`. Throws `ApiFailure` with the
 * engine's code; anything else (the server is stopped, a fault of ours) comes as it is.
 */
export const api: ContractRouterClient<typeof apiContract> = createORPCClient(
  new RPCLink({
    url: `${window.location.origin}/api/rpc`,
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          throw asFailure(error)
        }
      },
    ],
  }),
)

function asFailure(error: unknown): unknown {
  return error instanceof ORPCError && isDescribed(error.data) ? new ApiFailure(error.data, { cause: error }) : error
}
