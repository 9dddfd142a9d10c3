import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { Status } from '../../contract/index.ts'
import { actKey } from './act-key.ts'
import { api } from './client.ts'

/** The first word of a key is the room of the contract that answers: `['imports', 'list']`. */
export type AnswerKey = readonly [keyof typeof api, ...unknown[]]

/**
 * What the server says, kept and refreshed under its key: `useAnswer(['imports', 'list'], () => api.imports.list())`. What would
 * be refused is not asked.
 */
export function useAnswer<Output>(
  key: AnswerKey,
  ask: () => Promise<Output>,
  { isAsked = true, againIn = () => null }: AskOptions<Output> = {},
): UseQueryResult<Output> {
  return useQuery({
    queryKey: key,
    queryFn: ask,
    enabled: isAsked,
    refetchInterval: ({ state: { data } }) => (data === undefined ? null : againIn(data)) ?? false,
  })
}

interface AskOptions<Output> {
  readonly isAsked?: boolean
  /** Milliseconds until it is asked again, of an answer that is not the last; null of one that is. */
  readonly againIn?: (answer: Output) => number | null
}

/** The house, the day, the demo's clock, the people: what every page may need. */
export function useStatus(): UseQueryResult<Status> {
  return useAnswer(['status'], () => api.status.get())
}

/** Whether this page comes from another computer, and who has signed in there. */
export function useAccess(): UseQueryResult<Awaited<ReturnType<typeof api.access.me>>> {
  return useAnswer(['access', 'me'], () => api.access.me())
}

interface ActOptions<Input, Output> {
  readonly changes?: readonly (keyof typeof api)[]
  readonly onDone?: (output: Output, input: Input) => void
  /** What was refused may rest on what the page no longer knows: it is asked again too. */
  readonly isAskedAgainIfRefused?: boolean
}

/**
 * Something done at the server; the rooms in `changes` are asked again afterwards, all of them by default, since an
 * import or a decision moves every figure. The same act is not begun again while it is under way: a double click does once what it does.
 */
export function useAct<Input, Output>(
  act: (input: Input) => Promise<Output>,
  { changes, onDone, isAskedAgainIfRefused = false }: ActOptions<Input, Output> = {},
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient()
  const underWay = useRef(new Set<string | null>())
  const askAgain = async (): Promise<void> => {
    const stale = changes
      ? changes.map((room) => queries.invalidateQueries({ queryKey: [room] }))
      : [queries.invalidateQueries()]
    await Promise.all(stale)
  }
  const done = useMutation({
    mutationFn: act,
    onSuccess: async (output, input) => {
      await askAgain()
      onDone?.(output, input)
    },
    ...(isAskedAgainIfRefused && { onError: askAgain }),
    onSettled: (_output, _error, input) => void underWay.current.delete(actKey(input)),
  })
  const { mutate } = done
  return {
    ...done,
    mutate: (...act) => {
      const key = actKey(act[0])
      if (key !== null && underWay.current.has(key)) return
      underWay.current.add(key)
      mutate(...act)
    },
  }
}
