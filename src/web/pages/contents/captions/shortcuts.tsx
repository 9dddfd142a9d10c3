import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Every key that does something here. Each has its button too. */
export function Shortcuts(): ReactNode {
  const { t } = useLingui()
  const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
    [[t`Alt`, '↓'], t`sous-titre suivant`],
    [[t`Alt`, '↑'], t`sous-titre précédent`],
    [[t`Ctrl`, t`Entrée`], t`couper au curseur`],
    [[t`Ctrl`, t`Maj`, t`Entrée`], t`joindre au suivant`],
    [[t`Ctrl`, t`Espace`], t`écouter ce sous-titre, ou s’arrêter`],
    [['F8'], t`il commence ici, où le film en est`],
    [['F9'], t`il finit ici`],
    [[t`Ctrl`, 'Z'], t`annuler`],
    [[t`Ctrl`, t`Maj`, 'Z'], t`rétablir`],
    [[t`Échap`], t`refermer ce sous-titre`],
  ]
  return (
    <details className="panel">
      <summary>
        <h2>
          <Trans>Au clavier</Trans>
        </h2>
      </summary>
      <dl className="captions-keys">
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
