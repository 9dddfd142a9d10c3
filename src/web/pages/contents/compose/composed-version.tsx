import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ComposedSentence, ComposedVersion } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Tag } from '../../../components/tag.tsx'
import { useMessage } from '../../../use-message.ts'
import { useSentence } from '../../../use-sentence.ts'

interface ComposedVersionCardProps {
  readonly version: ComposedVersion
  /** Keys of the sentences that the person leaves out. */
  readonly out: readonly string[]
  readonly onOut: (keys: readonly string[]) => void
  readonly onTake: () => void
  readonly isPending: boolean
}

/** Sentences of the model that a person reads before taking the version. */
export function lookedAt({ sentences }: ComposedVersion): ComposedSentence[] {
  return sentences.filter(({ by, status }) => by === 'model' && status !== 'sound')
}

/** One version: its text as it would be, its way there, and each sentence to look at, kept or left out. */
export function ComposedVersionCard({ version, out, onOut, onTake, isPending }: ComposedVersionCardProps): ReactNode {
  const sentence = useSentence()
  const { key, angle, rounds, dropped, mends, form } = version
  const toLook = lookedAt(version)
  const untold = toLook.filter((one) => !isFound(one))
  return (
    <li className="compose-version">
      <h3>{sentence('compose.version', { key, angle })}</h3>
      <p className="small">
        <Tag tone={dropped === null ? 'known' : 'blocked'}>
          {dropped === null ? sentence('compose.rounds', { rounds }) : sentence(`compose.dropped.${dropped}`)}
        </Tag>
      </p>
      <MarkedText version={version} out={out} />
      {form.map(({ code, params }) => (
        <p key={code} className="small">
          {sentence(code, params)}
        </p>
      ))}
      <LookList sentences={toLook.filter(isFound)} out={out} onOut={onOut} />
      {untold.length > 0 && (
        <details>
          <summary>
            <Plural
              value={untold.length}
              one="# phrase soulignée qu’aucun passage de la fiche ne raconte : à lire"
              other="# phrases soulignées qu’aucun passage de la fiche ne raconte : à lire"
            />
          </summary>
          <LookList sentences={untold} out={out} onOut={onOut} />
        </details>
      )}
      {mends.length > 0 && (
        <details>
          <summary>
            <Trans>Ce que le modèle a corrigé</Trans>
          </summary>
          <ul className="rewrite-list">
            {mends.map(({ before, after, isTaken, round }) => (
              <li key={`${round}${before}`} className="rewrite-row">
                <del>{before}</del>
                <ins data-refused={!isTaken || undefined}>{after === '' ? sentence('compose.removed') : after}</ins>
                {!isTaken && <p className="muted small">{sentence('compose.mend-refused')}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {dropped === null && (
        <div className="row">
          <Button needs="contents.settleCompose" isPending={isPending} onPress={onTake}>
            <Trans>Prendre la version {key}</Trans>
          </Button>
        </div>
      )}
    </li>
  )
}

/** The check found something in it; else it is only to be read. */
function isFound({ why }: ComposedSentence): boolean {
  return why.some(({ code }) => code !== 'untold')
}

interface LookListProps extends Pick<ComposedVersionCardProps, 'out' | 'onOut'> {
  readonly sentences: readonly ComposedSentence[]
}

function LookList({ sentences, out, onOut }: LookListProps): ReactNode {
  if (sentences.length === 0) return null
  return (
    <ul className="compose-look">
      {sentences.map((one) => (
        <Look
          key={one.key}
          sentence={one}
          isOut={out.includes(one.key)}
          onOut={(isOut) => onOut(isOut ? [...out, one.key] : out.filter((each) => each !== one.key))}
        />
      ))}
    </ul>
  )
}

function MarkedText({ version: { text, sentences }, out }: { version: ComposedVersion; out: readonly string[] }) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { key, start, end, by, status } of sentences) {
    pieces.push(text.slice(at, start))
    const words = text.slice(start, end).replaceAll('*', '')
    const isLooked = by === 'model' && status !== 'sound'
    pieces.push(
      isLooked ? (
        <mark key={key} data-status={status} data-out={out.includes(key) || undefined}>
          {words}
        </mark>
      ) : (
        <span key={key} className={by === 'model' ? undefined : 'compose-rule'}>
          {words}
        </span>
      ),
    )
    at = end
  }
  return (
    <p className="compose-text">
      {pieces}
      {text.slice(at)}
    </p>
  )
}

interface LookProps {
  readonly sentence: ComposedSentence
  readonly isOut: boolean
  readonly onOut: (isOut: boolean) => void
}

function Look({ sentence: { text, why, passages, status }, isOut, onOut }: LookProps): ReactNode {
  const sentence = useSentence()
  const sayMessage = useMessage()
  return (
    <li>
      <p>{text}</p>
      {why.map(({ code, words, message, suggestion }) => (
        <p key={`${code}${words}`} className="small">
          <Tag tone={status === 'contradicted' ? 'blocked' : 'uncertain'}>
            {sentence(`compose-doubt.${code}`, { words })}
          </Tag>{' '}
          {message && sayMessage(message)} {suggestion && <Trans>La fiche dirait : {suggestion}</Trans>}
        </p>
      ))}
      {passages.map((passage) => (
        <p key={passage.text} className="muted small">
          <Trans>
            La fiche ({passage.source}) : « {passage.text} »
          </Trans>
        </p>
      ))}
      <Button variant="quiet" onPress={() => onOut(!isOut)}>
        {isOut ? <Trans>Garder cette phrase</Trans> : <Trans>Retirer cette phrase</Trans>}
      </Button>
    </li>
  )
}
