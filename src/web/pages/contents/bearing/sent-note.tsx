import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Bearing } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { showToast } from '../../../components/toast.ts'
import { useFormat } from '../../../language.tsx'
import { localInstant } from '../../../local-instant.ts'

/** A text that left the house is wrong where it was published too: what to say there, made of the facts that changed. */
export function SentNote({ sent, rectification }: Pick<Bearing, 'sent' | 'rectification'>): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  if (!sent) return null
  const when = moment(localInstant(sent.at))
  const copy = () =>
    void navigator.clipboard.writeText(rectification ?? '').then(
      () => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }),
      () => showToast({ tone: 'problem', message: t`Le navigateur n’a pas laissé copier : sélectionnez le texte.` }),
    )
  return (
    <div className="bearing-sent">
      <p>
        <Trans>Déjà parti le {when} : à corriger aussi là où il a été publié.</Trans>
      </p>
      {rectification && (
        <details>
          <summary>
            <Trans>Rectificatif prêt (brouillon, à relire)</Trans>
          </summary>
          <p>{rectification}</p>
          <Button variant="second" onPress={copy}>
            <Trans>Copier le rectificatif</Trans>
          </Button>
        </details>
      )}
    </div>
  )
}
