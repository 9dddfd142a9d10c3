import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'

const languages = [
  { locale: 'fr', short: 'FR', name: 'Français' },
  { locale: 'en', short: 'EN', name: 'English' },
] as const

/** The choice of the language of the page; each language is named in itself. */
export function LanguageSwitch(): ReactNode {
  const { t } = useLingui()
  const { locale, choose } = useLanguage()
  return (
    <fieldset className="language-switch" aria-label={t`Langue`}>
      {languages.map((language) => (
        <button
          key={language.locale}
          type="button"
          lang={language.locale}
          aria-label={`${language.short}, ${language.name}`}
          aria-pressed={locale === language.locale}
          onClick={() => choose(language.locale)}
        >
          {language.short}
        </button>
      ))}
    </fieldset>
  )
}
