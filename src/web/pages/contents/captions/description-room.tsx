import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { captionGaps, describedWordsPerMinute } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { useFormat } from '../../../language.tsx'
import type { EditedCue } from './cue-edits.ts'
import { shownTime } from './shown-time.ts'
import type { Film } from './use-film.ts'

/** Where a voice that describes has room, and how many words it can say there. */
export function DescriptionRoom({ cues, film }: { cues: readonly EditedCue[]; film: Film }): ReactNode {
  const { t } = useLingui()
  const { decimal } = useFormat()
  const gaps = captionGaps(cues, film.duration)
  const total = gaps.reduce((sum, { words }) => sum + words, 0)
  return (
    <details className="panel captions-room">
      <summary>
        <h2>
          <Trans>Place pour une audiodescription</Trans>
        </h2>{' '}
        <span className="muted">
          <Plural value={gaps.length} _0="aucun silence assez long" one="# silence" other="# silences" />
        </span>
      </summary>
      <p className="muted">
        <Trans>
          Silences entre les sous-titres, une demi-seconde laissée de chaque côté, à {describedWordsPerMinute} mots par
          minute : {total} mots en tout.
        </Trans>{' '}
        {film.duration === null && <Trans>Après le dernier sous-titre, la durée du film n’est pas connue.</Trans>}
      </p>
      <ul className="captions-list">
        {gaps.map(({ start, end, words }) => {
          const [from, to, seconds] = [shownTime(start), shownTime(end), decimal((end - start) / 1000)]
          return (
            <li key={start}>
              <span>
                <Trans>
                  {from} → {to} ({seconds} s) : <Plural value={words} one="# mot" other="# mots" />
                </Trans>
              </span>
              {film.url !== null && (
                <Button
                  variant="quiet"
                  onPress={() => film.play(start, end)}
                  aria-label={t`Écouter le silence de ${from}`}
                >
                  <Trans>Écouter</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
