import type { Message } from '../contract/index.ts'
import { sayMessage } from '../words/index.ts'
import { useLanguage } from './language.tsx'

/** Says a message of the engine in the language of the page. */
export function useMessage(): (message: Message) => string {
  const { locale } = useLanguage()
  return (message) => sayMessage(locale, message)
}
