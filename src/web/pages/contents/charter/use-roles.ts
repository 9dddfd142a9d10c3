import { useLingui } from '@lingui/react/macro'
import type { ColourRole } from '../../../../contract/index.ts'

/** The roles of colours as people name them. */
export function useRoles(): Readonly<Record<ColourRole, string>> {
  const { t } = useLingui()
  return { ink: t`Foncé`, paper: t`Papier`, accent: t`Couleur principale`, second: t`Seconde couleur`, pale: t`Clair` }
}
