import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { withNames } from './cue-names.ts'
import type { Captions, EditedName } from './use-captions.ts'

export interface NamesPanelProps {
  readonly captions: Captions
  readonly onLook: () => void
  readonly isBusy: boolean
}

/** Names and titles that the records of the season print otherwise: proposed, and taken by a person. */
export function NamesPanel({ captions, onLook, isBusy }: NamesPanelProps): ReactNode {
  const groups = [...Map.groupBy(captions.names, ({ written, better }) => `${written}\n\n${better}`).values()]
  return (
    <section className="panel captions-names">
      <h2>
        <Trans>Noms et titres</Trans>
      </h2>
      {groups.length === 0 ? (
        <p className="muted">
          <Trans>Aucun nom ne diffère de ceux des fiches de la saison.</Trans>
        </p>
      ) : (
        <ul className="captions-list">
          {groups.map((names) => (
            <NearName key={`${names[0]?.written}${names[0]?.better}`} names={names} captions={captions} />
          ))}
        </ul>
      )}
      <Button variant="quiet" needs="captions.names" isPending={isBusy} onPress={onLook}>
        <Trans>Relire les noms</Trans>
      </Button>
    </section>
  )
}

/** One way of writing a name, wherever it is written so. */
function NearName({ names, captions }: { names: readonly EditedName[]; captions: Captions }): ReactNode {
  const { t } = useLingui()
  const { cues, change, select } = captions
  const [first] = names
  if (!first) return null
  const [written, better] = [oneLine(first.written), oneLine(first.better)]
  const number = 1 + cues.findIndex(({ key }) => key === first.key)
  return (
    <li>
      <span>
        <Trans>
          « {written} » : la fiche écrit « <strong>{better}</strong> »
        </Trans>{' '}
        <span className="muted">
          <Plural value={names.length} one="(# fois)" other="(# fois)" />
        </span>
      </span>
      <span className="row">
        <Button variant="second" onPress={() => change(withNames(cues, names))} aria-label={t`Reprendre « ${better} »`}>
          <Trans>Reprendre</Trans>
        </Button>
        <Button variant="quiet" onPress={() => select(first.key)} aria-label={t`Voir le n° ${number}`}>
          <Trans>Voir</Trans>
        </Button>
      </span>
    </li>
  )
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
