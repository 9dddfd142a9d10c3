import { type Messages, setupI18n } from '@lingui/core'
import { I18nProvider as LinguiProvider } from '@lingui/react'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { I18nProvider as AriaProvider } from 'react-aria-components/I18nProvider'
import { createFormat, type Format, type Locale } from './format.ts'
import { withFrenchSpaces } from './french-spaces.ts'

interface Language {
  readonly locale: Locale
  readonly format: Format
  readonly choose: (locale: Locale) => void
}

const storageKey = 'parterre.locale'
const LanguageContext = createContext<Language | null>(null)
export const i18n = setupI18n()

/** Loads the catalogue of the language last chosen in this browser (French otherwise); await it before rendering. */
export async function startLanguage(): Promise<Locale> {
  const locale = window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr'
  await activate(locale)
  return locale
}

/** Whether a person chose a language in this browser: it then wins over the house's. */
export function hasChosenLanguage(): boolean {
  return window.localStorage.getItem(storageKey) !== null
}

/** Gives its children the sentences and the formats of the chosen language. */
export function LanguageProvider({ initial, children }: { initial: Locale; children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const language = useMemo(
    () => ({
      locale,
      format: createFormat(locale),
      choose: (next: Locale) => {
        void activate(next).then(() => {
          window.localStorage.setItem(storageKey, next)
          setLocale(next)
        })
      },
    }),
    [locale],
  )
  return (
    <LanguageContext value={language}>
      <LinguiProvider i18n={i18n}>
        <AriaProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}>{children}</AriaProvider>
      </LinguiProvider>
    </LanguageContext>
  )
}

/** The language in use, and how to change it. */
export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it')
  return language
}

/** The formats of numbers, money, shares and dates in the language in use. */
export function useFormat(): Format {
  return useLanguage().format
}

async function activate(locale: Locale): Promise<void> {
  const catalog: { messages: Messages } =
    locale === 'fr' ? await import('./messages/fr.po') : await import('./messages/en.po')
  const messages = locale === 'fr' ? withFrenchSpaces(catalog.messages) : catalog.messages
  i18n.loadAndActivate({ locale, messages })
}
