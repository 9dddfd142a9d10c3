import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { Choice } from '../../components/choice.tsx'

export interface CustomerPermissionProps {
  readonly isTold: boolean
  readonly onTold: (isTold: boolean) => void
  readonly sources: Settings['sources']
  /** Hears the sources that another entity collected. */
  readonly onOthers: (sources: string[]) => void
}

/** Whether buyers who ticked nothing may be written to: only if each sale told them, and let them refuse (P12). */
export function CustomerPermission({ isTold, onTold, sources, onOthers }: CustomerPermissionProps): ReactNode {
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
      {sources.length > 0 && <OtherEntities sources={sources} onOthers={onOthers} />}
    </section>
  )
}

/** An association of friends, a co-producer: what people agreed to there, they did not agree to with the house (P12). */
function OtherEntities({ sources, onOthers }: Pick<CustomerPermissionProps, 'sources' | 'onOthers'>): ReactNode {
  // Shown as asked at once: the lists are counted again before the answer comes.
  const [others, setOthers] = useState(sources.flatMap(({ source, isOtherEntity }) => (isOtherEntity ? [source] : [])))
  const toggle = (source: string) => {
    const asked = others.includes(source) ? others.filter((one) => one !== source) : [...others, source]
    setOthers(asked)
    onOthers(asked)
  }
  return (
    <fieldset className="settings-sources">
      <legend>
        <Trans>Fichiers confiés par une autre structure (association, coproducteur)</Trans>
      </legend>
      <p className="muted">
        <Trans>
          L’accord donné à une autre structure ne vaut pas pour vous : ses adresses ne reçoivent rien, sauf accord donné
          chez vous. Un refus est toujours entendu.
        </Trans>
      </p>
      {sources.map(({ source }) => (
        <label key={source} className="field-check">
          <input type="checkbox" checked={others.includes(source)} onChange={() => toggle(source)} />
          {source}
        </label>
      ))}
    </fieldset>
  )
}
