import { useSyncExternalStore } from 'react'
import type { Status } from '../../contract/index.ts'
import { useAccess, useStatus } from './index.ts'

const storageKey = 'parterre.person'
const listeners = new Set<() => void>()

interface Writer {
  /** Whose name may be taken here: whoever has signed in, else anybody of the house. */
  readonly people: Status['staff']
  readonly everybody: Status['staff']
  /** Who is at the keyboard; null while nobody has said it. It names who wrote a version, and validates nothing. */
  readonly id: string | null
  readonly choose: (id: string) => void
}

/** The person at the keyboard, as said last in this browser; the only person of a house needs not say it. */
export function useWriter(): Writer {
  const staff = useStatus().data?.staff ?? []
  const signedIn = useAccess().data?.person ?? null
  // Whoever has signed in acts in their own name alone.
  const people = signedIn ? staff.filter(({ id }) => id === signedIn.staffId) : staff
  const stored = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => window.localStorage.getItem(storageKey),
  )
  const [first, ...others] = people
  const only = first && others.length === 0 ? first.id : null
  return {
    people,
    everybody: staff,
    id: people.some(({ id }) => id === stored) ? stored : only,
    choose: (id) => {
      window.localStorage.setItem(storageKey, id)
      for (const listener of listeners) listener()
    },
  }
}
