import { useLingui } from '@lingui/react/macro'
import type { Grain } from '../../../contract/index.ts'

/** What one row of a file is, as the page names it. */
export function useGrainNames(): Readonly<Record<Grain, string>> {
  const { t } = useLingui()
  return {
    tickets: t`billets`,
    orders: t`commandes`,
    contacts: t`contacts`,
    addresses: t`adresses`,
    performances: t`représentations`,
    scans: t`contrôle d’accès`,
    cancellations: t`annulations et échanges`,
    subscriptions: t`abonnements`,
    publications: t`publications`,
    unknown: t`contenu inconnu`,
  }
}
