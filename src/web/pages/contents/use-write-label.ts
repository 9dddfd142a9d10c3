import { useLingui } from '@lingui/react/macro'

/** What a button says that puts words in the place of a fault; spaces, which quoted would not be seen, are named. */
export function useWriteLabel(): (suggestion: string) => string {
  const { t } = useLingui()
  return (suggestion) => {
    if (suggestion === '') return t`Supprimer`
    if (suggestion.trim() !== '') return t`Écrire « ${suggestion} »`
    return suggestion === ' ' ? t`Mettre une seule espace` : t`Mettre une espace insécable`
  }
}
