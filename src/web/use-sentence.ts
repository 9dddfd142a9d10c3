import { useLingui } from '@lingui/react/macro'
import type { ErrorParams } from '../contract/index.ts'
import { hasSentence, sentence } from '../words/index.ts'
import { useLanguage } from './language.tsx'

/** Turns an engine's code and its values into the sentence of `src/words/`, or says that it has none. */
export function useSentence(): (code: string, params?: ErrorParams) => string {
  const { t } = useLingui()
  const { locale } = useLanguage()
  return (code, params = {}) =>
    hasSentence(code) ? sentence(locale, code, params) : t`Un point sans explication (${code}).`
}
