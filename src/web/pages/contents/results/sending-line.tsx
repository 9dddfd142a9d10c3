import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CampaignResult } from '../../../../contract/index.ts'
import { useFormat } from '../../../language.tsx'
import { useVocabulary } from '../../../use-vocabulary.ts'

/** What came back of a sending, in words: « 104 remis, 41 ouvertures (39 % des remis), 5 clics »; what its file does not say is left out. */
export function useSendingFigures(): (campaign: CampaignResult) => string {
  const { t } = useLingui()
  const { share } = useFormat()
  return ({ delivered, opens, clicks, unsubscriptions, complaints }) => {
    const ofDelivered = (count: number) => (delivered !== null && delivered > 0 ? share(count / delivered) : null)
    const opened = opens !== null && t`${plural(opens, { one: '# ouverture', other: '# ouvertures' })}`
    const openShare = opens === null ? null : ofDelivered(opens)
    return [
      delivered !== null && t`${plural(delivered, { one: '# remis', other: '# remis' })}`,
      opened && (openShare === null ? opened : t`${opened} (${openShare} des remis)`),
      clicks !== null && t`${plural(clicks, { one: '# clic', other: '# clics' })}`,
      unsubscriptions !== null &&
        t`${plural(unsubscriptions, { one: '# désinscription', other: '# désinscriptions' })}`,
      complaints !== null && complaints > 0 && t`${plural(complaints, { one: '# plainte', other: '# plaintes' })}`,
    ]
      .filter((part) => part !== false)
      .join(', ')
  }
}

/** The same with its subject (its name where it has none), its day, and to whom it went where a text tells. */
export function useSendingLine(): (campaign: CampaignResult) => string {
  const { t } = useLingui()
  const { date } = useFormat()
  const { audience } = useVocabulary()
  const figures = useSendingFigures()
  return (campaign) => {
    const { name, subject, sentOn, text } = campaign
    const [title, told] = [subject ?? name, figures(campaign)]
    const to = text === null ? '' : ` (${audience[text.audience]})`
    const day = sentOn === null ? null : date(sentOn.slice(0, 10))
    return day === null ? t`« ${title} »${to} : ${told}` : t`« ${title} », le ${day}${to} : ${told}`
  }
}
