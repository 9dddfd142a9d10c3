import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Voice } from '../../../../contract/index.ts'

/** The words themselves: what opens, what closes, what comes back, what is never said. */
export function VoiceWords({ voice }: { voice: Voice }): ReactNode {
  const { greeting, signature, usualWords, phrases, cliches, neverSaid, openings } = voice
  return (
    <section className="panel">
      <h2>
        <Trans>Les mots</Trans>
      </h2>
      <dl className="voice-words">
        <Line label={<Trans>Commence par</Trans>} words={greeting ? [greeting.words] : []} />
        <Line label={<Trans>Finit par</Trans>} words={signature ? [signature.words.replaceAll('\n', ' / ')] : []} />
        <Line
          label={<Trans>Revient d’un texte à l’autre</Trans>}
          words={usualWords.slice(0, 24).map(({ words }) => words)}
        />
        <Line label={<Trans>Formules de la maison</Trans>} words={phrases.map(({ words }) => words)} />
        <Line label={<Trans>Formules de brochure</Trans>} words={cliches.map(({ words }) => words)} />
        <Line label={<Trans>Jamais dit</Trans>} words={neverSaid} />
      </dl>
      <h3>
        <Trans>Premières phrases</Trans>
      </h3>
      <ul>
        {openings.map(({ title, text }) => (
          <li key={`${title} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Line({ label, words }: { label: ReactNode; words: readonly string[] }): ReactNode {
  if (words.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words.join(', ')}</dd>
    </div>
  )
}
