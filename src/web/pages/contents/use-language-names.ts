import { useLingui } from '@lingui/react/macro'
import type { PracticalLanguage } from '../../../contract/index.ts'

/** The languages into which a text or a show's practical facts are said. */
export function useLanguageNames(): Readonly<Record<PracticalLanguage, string>> {
  const { t } = useLingui()
  return { en: t`Anglais`, es: t`Espagnol`, de: t`Allemand`, it: t`Italien`, nl: t`Néerlandais` }
}
