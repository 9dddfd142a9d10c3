import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PerformanceDetail, SaleTerms } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'

export interface SaidTerms {
  readonly terms: SaleTerms
  /** Said of every performance of the show, not of this one alone. */
  readonly isOfShow: boolean
}

interface SaleTermsFormProps {
  readonly performance: PerformanceDetail
  readonly onSave: (said: SaidTerms) => void
  readonly isSaving: boolean
}

/** Whose receipts a performance makes (P10): the house's, shared with a company, or those of whoever sells it. */
export function SaleTermsForm({ performance, onSave, isSaving }: SaleTermsFormProps): ReactNode {
  const { t } = useLingui()
  const [terms, setTerms] = useState(performance.terms)
  const change = (part: Partial<SaleTerms>) => setTerms({ ...terms, ...part })
  const percent = terms.ownShare === null ? Number.NaN : terms.ownShare * 100
  return (
    <details className="sale-terms">
      <summary>
        <Trans>Qui vend, et à qui revient la recette</Trans>
      </summary>
      <form className="stack">
        <Choice
          label={t`Cette représentation est`}
          options={[
            { key: 'own', label: t`vendue par la maison`, hint: t`Toute la recette lui revient.` },
            { key: 'coRealised', label: t`en coréalisation`, hint: t`La recette est partagée.` },
            { key: 'partner', label: t`vendue par un partenaire`, hint: t`Ses ventes vous sont inconnues.` },
          ]}
          value={terms.kind}
          onChange={(kind) => change({ kind, ownShare: kind === 'coRealised' ? terms.ownShare : null })}
        />
        <div className="fields">
          {terms.kind === 'coRealised' && (
            <NumberField
              label={t`Part de la maison, en %`}
              value={percent}
              minValue={0}
              maxValue={100}
              onChange={(value) => change({ ownShare: Number.isNaN(value) ? null : value / 100 })}
              help={t`Vide : la part n’est pas encore connue.`}
            />
          )}
          {terms.kind !== 'own' && (
            <TextField
              label={t`Partenaire`}
              value={terms.partner ?? ''}
              onChange={(partner) => change({ partner: partner || null })}
            />
          )}
        </div>
        <label className="field-check">
          <input
            type="checkbox"
            checked={terms.isElsewhere}
            onChange={() => change({ isElsewhere: !terms.isElsewhere, seatsElsewhere: null })}
          />
          <Trans>Jouée hors les murs</Trans>
        </label>
        {terms.isElsewhere && terms.kind !== 'partner' && (
          <NumberField
            label={t`Places offertes là-bas`}
            value={terms.seatsElsewhere ?? Number.NaN}
            minValue={1}
            onChange={(value) => change({ seatsElsewhere: Number.isNaN(value) ? null : value })}
            help={t`Sans elles, cette représentation n’entre pas dans le taux de remplissage.`}
          />
        )}
        <div className="row">
          <Button
            needs="shows.setSaleTerms"
            variant="second"
            isPending={isSaving}
            onPress={() => onSave({ terms, isOfShow: false })}
          >
            <Trans>Enregistrer pour cette date</Trans>
          </Button>
          <Button
            needs="shows.setSaleTerms"
            variant="quiet"
            isPending={isSaving}
            onPress={() => onSave({ terms, isOfShow: true })}
          >
            <Trans>Pour toutes les dates du spectacle</Trans>
          </Button>
        </div>
      </form>
    </details>
  )
}
