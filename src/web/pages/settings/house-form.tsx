import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { HouseRecord } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'

/** The facts of the house that are one line or one paragraph of text; grid, halls and mentions have their own lists. */
export type HouseText = Pick<
  HouseRecord,
  | 'name'
  | 'street'
  | 'postcode'
  | 'city'
  | 'access'
  | 'boxOfficeHours'
  | 'phone'
  | 'email'
  | 'website'
  | 'bar'
  | 'parking'
  | 'subscriptionRules'
  | 'optionRule'
  | 'licenceNumber'
>

export interface HouseFormProps {
  readonly house: HouseText | null
  readonly isSaving: boolean
  readonly onSave: (house: HouseText) => void
}

/** The house record (P19): without it every practical sentence of a text is without a source. */
export function HouseForm({ house, isSaving, onSave }: HouseFormProps): ReactNode {
  const fields = useFields()
  const [edited, setEdited] = useState<HouseText>(house ?? { name: '' })
  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(edited)
      }}
    >
      <div className="fields">
        {fields.map(({ key, label, isLong, help }) => (
          <TextField
            key={key}
            label={label}
            isLong={isLong ?? false}
            isRequired={key === 'name'}
            value={edited[key] ?? ''}
            onChange={(value) => setEdited({ ...edited, [key]: key === 'name' ? value : value || null })}
            {...(help ? { help } : {})}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" isPending={isSaving} isDisabled={edited.name.trim() === ''}>
          <Trans>Enregistrer la fiche</Trans>
        </Button>
      </div>
    </form>
  )
}

interface Field {
  readonly key: keyof HouseText
  readonly label: string
  readonly isLong?: boolean
  readonly help?: string
}

function useFields(): readonly Field[] {
  const { t } = useLingui()
  return [
    { key: 'name', label: t`Nom du lieu`, help: t`Tel que vous l’imprimez` },
    { key: 'street', label: t`Adresse` },
    { key: 'postcode', label: t`Code postal` },
    { key: 'city', label: t`Ville` },
    { key: 'phone', label: t`Téléphone de la billetterie` },
    { key: 'email', label: t`Courriel` },
    { key: 'website', label: t`Site web` },
    { key: 'licenceNumber', label: t`Numéro de licence`, help: t`Du récépissé d’entrepreneur de spectacles` },
    { key: 'boxOfficeHours', label: t`Horaires de la billetterie`, isLong: true },
    { key: 'access', label: t`Accès`, isLong: true },
    { key: 'bar', label: t`Bar`, isLong: true },
    { key: 'parking', label: t`Parking`, isLong: true },
    { key: 'subscriptionRules', label: t`Règles d’abonnement`, isLong: true },
    { key: 'optionRule', label: t`Règle des options`, isLong: true },
  ]
}
