import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Choice } from '../../components/choice.tsx'

export interface CustomerPermissionProps {
  readonly isTold: boolean
  readonly onTold: (isTold: boolean) => void
}

/** Whether buyers who ticked nothing may be written to: only if each sale told them, and let them refuse (P12). */
export function CustomerPermission({ isTold, onTold }: CustomerPermissionProps): ReactNode {
  const { t } = useLingui()
  return (
    <section className="settings-group">
      <h2>
        <Trans>À qui peut-on écrire ?</Trans>
      </h2>
      <Choice
        label={t`Les acheteurs dont l’accord n’est pas connu`}
        value={isTold ? 'told' : 'untold'}
        onChange={(key) => onTold(key === 'told')}
        options={[
          {
            key: 'untold',
            label: t`ne reçoivent rien`,
            hint: t`Seuls ceux qui ont dit oui reçoivent vos messages. C’est ce qui vaut tant que vous ne dites rien.`,
          },
          {
            key: 'told',
            label: t`reçoivent vos messages`,
            hint: t`À choisir seulement si chaque vente les en informe et leur permet de refuser, et si chaque message permet de se désinscrire (art. L. 34-5 du CPCE, à vérifier avec votre conseil). Les refus, les mineurs et les acheteurs de revendeurs restent exclus.`,
          },
        ]}
      />
    </section>
  )
}
