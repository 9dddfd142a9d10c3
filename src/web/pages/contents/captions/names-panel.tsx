import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { changeCue, type EditedCue } from './cue-edits.ts'
import type { Captions, EditedName } from './use-captions.ts'

export interface NamesPanelProps {
  readonly captions: Captions
  readonly onLook: () => void
  readonly isBusy: boolean
}

/** Names and titles that the records of the season print otherwise: proposed one by one, and taken by a person. */
export function NamesPanel({ captions, onLook, isBusy }: NamesPanelProps): ReactNode {
  const { t } = useLingui()
  const { names, cues, change, select } = captions
  return (
    <section className="panel captions-names">
      <h2>
        <Trans>Noms et titres</Trans>
      </h2>
      {names.length === 0 ? (
        <p className="muted">
          <Trans>Aucun nom ne diffère de ceux des fiches de la saison.</Trans>
        </p>
      ) : (
        <ul className="captions-list">
          {names.map((name) => {
            const number = 1 + cues.findIndex(({ key }) => key === name.key)
            const [written, better] = [oneLine(name.written), oneLine(name.better)]
            return (
              <li key={`${name.key}-${name.start}`}>
                <span>
                  <Trans>
                    n° {number} : « {written} », la fiche écrit « <strong>{better}</strong> »
                  </Trans>
                </span>
                <span className="row">
                  <Button
                    variant="second"
                    onPress={() => change(taken(cues, name))}
                    aria-label={t`Écrire ${better} au n° ${number}`}
                  >
                    <Trans>Reprendre</Trans>
                  </Button>
                  <Button variant="quiet" onPress={() => select(name.key)} aria-label={t`Voir le n° ${number}`}>
                    <Trans>Voir</Trans>
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <Button variant="quiet" isPending={isBusy} onPress={onLook}>
        <Trans>Relire les noms</Trans>
      </Button>
    </section>
  )
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function taken(cues: readonly EditedCue[], { key, start, end, better }: EditedName): EditedCue[] {
  const text = cues.find((cue) => cue.key === key)?.text ?? ''
  return changeCue(cues, key, { text: text.slice(0, start) + better + text.slice(end) })
}
