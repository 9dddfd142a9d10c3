import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 44rem)'

/** Whether the page is as narrow as a phone, where tables become cards; follows the window. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(narrow).matches)
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
