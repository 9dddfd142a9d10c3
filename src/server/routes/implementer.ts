import { implement } from '@orpc/server'
import { apiContract } from '../../contract/index.ts'
import type { ServerContext } from '../context.ts'

/** The contract, waiting for its answers: each file beside this one answers for one page. */
export const api = implement(apiContract).$context<ServerContext>()
