import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ComposeTrial } from '../../../../contract/index.ts'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'

/** How a model composed at its trial, and the texts that it wrote, for a person to read. */
export function TrialTexts({ trial }: { trial: ComposeTrial }): ReactNode {
  const sentence = useSentence()
  const vocabulary = useVocabulary()
  const { wattHours, share } = useFormat()
  const { asked, sound, fit, seconds, isAllowed, texts } = trial
  const params = { asked, sound, fit, told: share(trial.told), seconds: Math.round(seconds), wh: wattHours(trial.wh) }
  return (
    <>
      <p className="small">{sentence(isAllowed ? 'model.compose-passed' : 'model.compose-failed', params)}</p>
      <details>
        <summary>
          <Trans>Lire ce qu’il a écrit à l’essai</Trans>
        </summary>
        <ol className="rewrite-list">
          {texts.map(({ show, channel, audience, text, why, marks }) => (
            <li key={`${show}${channel}`} className="rewrite-row">
              <h4>
                {show} · {vocabulary.channel[channel]} · {vocabulary.audience[audience]}
              </h4>
              <p className="compose-text">
                {text === '' ? sentence('compose.fell-back', { why: why ?? 'null' }) : text}
              </p>
              {marks.map(({ code, words }) => (
                <p key={`${code}${words}`} className="muted small">
                  {sentence(`compose-doubt.${code}`, { words })}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
