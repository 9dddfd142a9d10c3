import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AudienceKey } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'

/** What the last letter to a public gave, for whoever writes the next; nothing where none is known. */
export function LastLetter({ audience }: { audience: AudienceKey }): ReactNode {
  const { t } = useLingui()
  const { date, share } = useFormat()
  const sentence = useSentence()
  const { data = [] } = useAnswer(['contents', 'campaigns'], () => api.contents.campaigns())
  const last = data.find(({ text, sentOn }) => sentOn !== null && text?.audience === audience)
  if (!last?.sentOn) return null
  const { delivered, opens, clicks, unsubscriptions } = last
  const told = [
    delivered !== null && t`${plural(delivered, { one: '# remise', other: '# remises' })}`,
    opens !== null && t`${plural(opens, { one: '# ouverture', other: '# ouvertures' })}`,
    opens !== null && delivered !== null && delivered > 0 && t`soit ${share(opens / delivered)} des remises`,
    clicks !== null && t`${plural(clicks, { one: '# clic', other: '# clics' })}`,
    unsubscriptions !== null && t`${plural(unsubscriptions, { one: '# désinscription', other: '# désinscriptions' })}`,
  ].filter((part) => part !== false)
  const [subject, day, figures] = [last.subject ?? last.name, date(last.sentOn.slice(0, 10)), told.join(', ')]
  return (
    <details>
      <summary>
        <Trans>
          Votre dernière lettre à ce public : « {subject} », le {day} : {figures}.
        </Trans>
      </summary>
      <p className="muted small">{sentence('campaign.definitions', {})}</p>
    </details>
  )
}
