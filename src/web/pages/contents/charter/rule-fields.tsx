import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { NumberField } from '../../../components/number-field.tsx'
import type { CharterPart } from './charter-part.ts'

const percent = { style: 'percent', maximumFractionDigits: 0 } as const

/** Lengths of the charter, as shares of the sheet: the same rule from a post to a poster. */
export function RuleFields({ charter, onChange }: CharterPart): ReactNode {
  const { t } = useLingui()
  const { smallest } = charter
  return (
    <section className="charter-part">
      <h2>
        <Trans>Marges et tailles</Trans>
      </h2>
      <div className="fields">
        <NumberField
          label={t`Marge`}
          help={t`Part du petit côté.`}
          formatOptions={percent}
          step={0.01}
          minValue={0.03}
          maxValue={0.15}
          value={charter.margin}
          onChange={(margin) => onChange({ margin })}
        />
        <NumberField
          label={t`Largeur du logo`}
          help={t`Part du petit côté.`}
          formatOptions={percent}
          step={0.01}
          minValue={0.08}
          maxValue={0.6}
          value={charter.logoWidth}
          onChange={(logoWidth) => onChange({ logoWidth })}
        />
        <NumberField
          label={t`Vide autour du logo`}
          help={t`Part de sa hauteur.`}
          formatOptions={percent}
          step={0.05}
          minValue={0}
          maxValue={2}
          value={charter.clearSpace}
          onChange={(clearSpace) => onChange({ clearSpace })}
        />
        <NumberField
          label={t`Plus petit texte, écran`}
          help={t`Sur une image large de 1 080 px.`}
          unit="px"
          step={1}
          minValue={8}
          maxValue={40}
          value={smallest.screen}
          onChange={(screen) => onChange({ smallest: { ...smallest, screen } })}
        />
        <NumberField
          label={t`Plus petit texte, imprimé`}
          help={t`Sur une affiche A3.`}
          unit="pt"
          step={0.5}
          minValue={4}
          maxValue={24}
          value={smallest.print}
          onChange={(print) => onChange({ smallest: { ...smallest, print } })}
        />
      </div>
    </section>
  )
}
