import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type TranslatedSentence, type Translation, translatedText } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Tag, type TagTone } from '../../../components/tag.tsx'
import { showToast } from '../../../components/toast.ts'
import { useSentence } from '../../../use-sentence.ts'
import { useLanguageNames } from '../use-language-names.ts'

const tones: Readonly<Record<TranslatedSentence['state'], TagTone>> = {
  rules: 'known',
  proved: 'known',
  look: 'uncertain',
  refused: 'blocked',
}

interface TranslationReviewProps {
  readonly translation: Translation
  /** The French text has changed since. */
  readonly isOld: boolean
}

/** The text in the other language, each sentence beside its French, with what was proved of it and what a person must read. */
export function TranslationReview({ translation, isOld }: TranslationReviewProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const names = useLanguageNames()
  const { sentences, titles, notes, to, translator } = translation
  const count = (state: TranslatedSentence['state']) => sentences.filter((one) => one.state === state).length
  const counts = { proved: count('proved'), look: count('look'), refused: count('refused') }
  const copy = async () => {
    await navigator.clipboard.writeText(translatedText(translation))
    showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` })
  }
  return (
    <section className="stack" aria-label={names[to]}>
      <p role="status">
        {sentence('translation.summary', { asked: sentences.length - count('rules'), translator, ...counts })}
      </p>
      {isOld && (
        <p className="small">
          <Tag tone="uncertain">
            <Trans>Le texte français a changé depuis : traduisez-le à nouveau.</Trans>
          </Tag>
        </p>
      )}
      <ol className="translate-list">
        {sentences.map((one) => (
          <Row key={one.key} sentence={one} to={to} />
        ))}
      </ol>
      <ul className="small">
        {titles.map((title) => (
          <li key={title}>
            <Trans>Le titre reste « {title} ».</Trans>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note.term}>{sentence('translation.note', note)}</li>
        ))}
        <li>{sentence('translation.reader')}</li>
      </ul>
      <div className="row">
        <Button variant="second" onPress={() => void copy()}>
          <Trans>Copier</Trans>
        </Button>
      </div>
    </section>
  )
}

function Row({ sentence: { before, after, state, remarks, refused }, to }: RowProps): ReactNode {
  const sentence = useSentence()
  return (
    <li className="translate-row">
      <p className="muted">{before}</p>
      <div>
        {state === 'refused' ? refused && <del lang={to}>{refused}</del> : <p lang={to}>{after}</p>}
        {state !== 'rules' && (
          <p className="small">
            <Tag tone={tones[state]}>{sentence(`translation.${state}`)}</Tag>{' '}
            {remarks.map(({ code, words }) => sentence(`translation-remark.${code}`, { words })).join(' · ')}
          </p>
        )}
      </div>
    </li>
  )
}

interface RowProps {
  readonly sentence: TranslatedSentence
  readonly to: Translation['to']
}
