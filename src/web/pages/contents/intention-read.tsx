import { Trans } from '@lingui/react/macro'
import { type ReactNode, useDeferredValue } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

interface IntentionReadProps {
  readonly showKey: string
  readonly intention: string
}

/** What the writer without a model has understood of an intention, before it writes. */
export function IntentionRead({ showKey, intention }: IntentionReadProps): ReactNode {
  return intention === '' ? null : <Understood showKey={showKey} intention={intention} />
}

function Understood({ showKey, intention }: IntentionReadProps): ReactNode {
  const sentence = useSentence()
  const { moment } = useFormat()
  const asked = useDeferredValue({ showKey, intention })
  const answer = useAnswer(['contents', 'understood', asked], () => api.contents.understood(asked))
  const { reasons = [], performances = [] } = answer.data ?? {}
  const understood = [...reasons.map((code) => sentence(code)), ...performances.map((one) => moment(one))].join(', ')
  return understood === '' ? null : (
    <p role="status">
      <Trans>Sera mis en avant : {understood}.</Trans>
    </p>
  )
}
