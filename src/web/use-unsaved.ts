import { useLingui } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'

/** Asks before a page is left, closed or loaded anew with words that nobody has saved. */
export function useUnsaved(isUnsaved: boolean): void {
  const { t } = useLingui()
  useBlocker({
    shouldBlockFn: () => isUnsaved && !window.confirm(t`Quitter sans enregistrer ce que vous avez écrit ?`),
    enableBeforeUnload: () => isUnsaved,
  })
}
