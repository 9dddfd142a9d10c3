import { Trans } from '@lingui/react/macro'
import { type ReactNode, useDeferredValue } from 'react'
import type { Brief } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

type IntentionReadProps = Pick<Brief, 'showKey' | 'intention' | 'whyNow' | 'offer'>

/** What the writer without a model has understood of an intention, before it writes. */
export function IntentionRead({ showKey, intention, whyNow, offer }: IntentionReadProps): ReactNode {
  return intention || whyNow || offer ? <Understood {...{ showKey, intention, whyNow, offer }} /> : null
}

function Understood(brief: IntentionReadProps): ReactNode {
  const sentence = useSentence()
  const { moment } = useFormat()
  const asked = useDeferredValue(brief)
  const answer = useAnswer(['contents', 'understood', asked], () => api.contents.understood(asked))
  const { reasons = [], performances = [] } = answer.data ?? {}
  const understood = [...reasons.map((code) => sentence(code)), ...performances.map((one) => moment(one))].join(', ')
  return understood === '' ? null : (
    <p role="status">
      <Trans>Sera mis en avant : {understood}.</Trans>
    </p>
  )
}
