import { useLingui } from '@lingui/react/macro'
import type { ReviewCheck } from '../../../contract/index.ts'
import { useMessage } from '../../use-message.ts'

/** What a check, or a fact of a text, has to say of its words. */
export type Told = Partial<Pick<ReviewCheck, 'takenOn' | 'message'>>

/** Says it in the language of the page: who answers for it, else why it is doubted; null where there is nothing to say. */
export function useTold(): (told: Told) => string | null {
  const { t } = useLingui()
  const sayMessage = useMessage()
  return ({ takenOn, message }) => {
    if (takenOn) return t`${takenOn.by} en répond : « ${takenOn.reason} »`
    return message ? sayMessage(message) : null
  }
}
