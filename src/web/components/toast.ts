export interface Toast {
  readonly id: number
  readonly message: string
  readonly tone: 'done' | 'problem'
  /** One thing to do about it, most often to undo it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Says in a corner that something was done, or was not; a problem stays until it is closed. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1
  change([...toasts, { ...toast, id: lastId }].slice(-3))
}

export function closeToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): readonly Toast[] => toasts,
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
