import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ContentPassages, DraftView, SentenceSupport } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { FirstSend } from './first-send.tsx'

export interface Passages {
  readonly sentences: readonly SentenceSupport[]
  /** What was found last, by words or with a model; null before it came. */
  readonly found: ContentPassages | null
  readonly seek: () => void
  readonly isSeeking: boolean
  readonly failure: unknown
}

/** Which passages of its documents say what a text says: by words as soon as it is asked, by meaning when a person asks for it. */
export function usePassages({ view, isAsked }: { view: DraftView; isAsked: boolean }): Passages {
  const { id: staffId } = useWriter()
  const [sought, setSought] = useState<{ version: number; found: ContentPassages } | null>(null)
  const byWords = useAnswer(['passages', view.id, view.version], () => api.passages.of({ id: view.id }), { isAsked })
  const seek = useAct(api.passages.seek, {
    changes: ['ledger'],
    onDone: (found) => setSought({ version: view.version, found }),
  })
  const found = sought?.version === view.version ? sought.found : (byWords.data ?? null)
  return {
    sentences: found?.sentences ?? [],
    found,
    seek: () => seek.mutate({ id: view.id, staffId }),
    isSeeking: seek.isPending,
    failure: seek.error ?? byWords.error ?? null,
  }
}

/** Under the words of a person or a model: what the documents say of each of its sentences. */
export function PassageLines({ sentences }: { sentences: readonly SentenceSupport[] }): ReactNode {
  if (sentences.length === 0) return null
  return (
    <span className="passage-lines">
      {sentences.map((sentence) => (
        <PassageLine key={sentence.start} sentence={sentence} of={sentences.length} />
      ))}
    </span>
  )
}

function PassageLine({ sentence, of }: { sentence: SentenceSupport; of: number }): ReactNode {
  const say = useSentence()
  const { t } = useLingui()
  const quoted = (words: string) => t`« ${words} »`
  const { text, level, passages, missing } = sentence
  const words = missing.map((word) => quoted(word)).join(', ')
  return (
    <small className={level === 'none' ? 'muted passage-line' : 'passage-line'}>
      {of > 1 && <span className="passage-sentence">{quoted(shortened(text))} </span>}
      {level === 'none'
        ? say('support.none')
        : passages.map((passage) => (
            <span key={passage.text} className="passage-found">
              {say(`support.${passage.foundBy === 'meaning' ? 'meaning' : level}`, {
                source: passage.source,
                text: passage.text,
              })}
            </span>
          ))}
      {missing.length > 0 && level !== 'none' && level !== 'meaning' && (
        <span className="muted passage-found">{say('support.missing', { words, count: missing.length })}</span>
      )}
    </small>
  )
}

/** How the passages were found, that they prove nothing, and the model that may be asked too. */
export function PassageFoot({ view, passages }: { view: DraftView; passages: Passages }): ReactNode {
  const say = useSentence()
  const { id: staffId } = useWriter()
  const { found, failure } = passages
  const isNewHost = isDescribed(failure) && failure.code === 'model-host-new'
  const asked = { id: view.id, staffId }
  if (isNewHost)
    return (
      <FirstSend
        about={['passages', view.id]}
        preview={() => api.passages.preview(asked)}
        allow={() => api.passages.allowHost(asked)}
        needs="passages.allowHost"
        onAllowed={passages.seek}
      />
    )
  if (failure !== null) return <ErrorSentence error={failure} />
  if (!found || found.sentences.length === 0) return null
  const { meaningModel, isByMeaning } = found
  const name = meaningModel?.name ?? ''
  return (
    <>
      <p className="muted small">
        {say(isByMeaning ? 'support.by-meaning' : 'support.by-words', { model: name })} {say('support.no-proof')}
      </p>
      {meaningModel?.trial?.isAllowed === true && !isByMeaning && (
        <div className="row">
          <Button needs="passages.seek" variant="second" isPending={passages.isSeeking} onPress={passages.seek}>
            <Trans>Chercher aussi par le sens, avec {name}</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

const longest = 60

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))}…`
}
