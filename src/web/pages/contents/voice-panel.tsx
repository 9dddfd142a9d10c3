import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type DraftView, shownWords, type VoiceDistance } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { PageLink } from '../../components/link.tsx'
import { useSentence } from '../../use-sentence.ts'

/** What of a text sounds unlike the house, or is what the house has said already: always with the words. */
export function VoicePanel({ view }: { view: DraftView }): ReactNode {
  const answer = useAnswer(['voice', 'distance', view.id, view.version], () => api.voice.distance({ draftId: view.id }))
  return (
    <details className="draft-more">
      <summary>
        <Trans>La voix de la maison</Trans>
      </summary>
      {answer.data && <Distance distance={answer.data} text={view.draft.text} />}
    </details>
  )
}

function Distance({ distance, text }: { distance: VoiceDistance; text: string }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const apart = distance.manners.filter(({ isApart }) => isApart)
  if (distance.distance === null) {
    return (
      <p>
        <Trans>
          Trop peu de textes gardés pour comparer :{' '}
          <PageLink to="/contenus/ligne-editoriale">ajoutez vos textes passés</PageLink>.
        </Trans>
      </p>
    )
  }
  return (
    <>
      {distance.heardIn && (
        <p className="muted">{sentence('voice.compared', { kind: sentence(`voice.kind.${distance.heardIn}`) })}</p>
      )}
      <p>{apart.length === 0 ? sentence('voice.near') : sentence('voice.far', { count: apart.length })}</p>
      <ul>
        {apart.map(({ key, value, high, shown }) => (
          <li key={key}>
            {sentence('voice.apart', {
              isMore: value > high ? 'yes' : 'no',
              thing: sentence(`manner-thing.${key}`),
            })}{' '}
            {shown.length > 0 &&
              sentence('voice.shown', {
                shown: shown
                  .slice(0, 3)
                  .map((place) => t`« ${shownWords(text, place)} »`)
                  .join(', '),
              })}
          </li>
        ))}
        {distance.repeated.map(({ start, title, text: words }) => (
          <li key={start}>{sentence('voice.repeated', { title, words })}</li>
        ))}
      </ul>
    </>
  )
}
