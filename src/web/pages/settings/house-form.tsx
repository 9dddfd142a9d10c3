import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { HouseRecord } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { LinesField } from '../../components/lines-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useUnsaved } from '../../use-unsaved.ts'
import type { HousePartProps } from './house-fields.ts'
import { HallRows, MentionRows, TariffRows } from './house-rows.tsx'

/** The facts of the house that are one line or one paragraph of text. */
type TextKey = {
  [Key in keyof HouseRecord]-?: HouseRecord[Key] extends string | null | undefined ? Key : never
}[keyof HouseRecord]

export interface HouseFormProps {
  readonly house: HouseRecord | null
  readonly isSaving: boolean
  readonly failure: unknown
  readonly onSave: (house: HouseRecord) => void
}

/** The house record (P19): without it every practical sentence of a text is without a source. */
export function HouseForm({ house, isSaving, failure, onSave }: HouseFormProps): ReactNode {
  const { t } = useLingui()
  const [edited, setEdited] = useState<HouseRecord>(house ?? { name: '' })
  const [isTouched, setTouched] = useState(false)
  const hasFailed = failure !== null && failure !== undefined
  useUnsaved(isTouched || hasFailed)
  const part: HousePartProps = {
    house: edited,
    change: (change) => {
      setTouched(true)
      setEdited({ ...edited, ...change })
    },
  }
  const groups = useTextGroups()
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTouched(false)
        onSave(edited)
      }}
    >
      {groups.map((group) => (
        <TextGroup key={group.title} group={group} part={part} />
      ))}
      <fieldset className="settings-group">
        <legend>
          <Trans>Tarifs, salles et mentions</Trans>
        </legend>
        <TariffRows {...part} />
        <HallRows {...part} />
        <MentionRows {...part} />
        <div className="fields">
          <TextField
            label={t`Désinscription des SMS`}
            value={edited.smsStop ?? ''}
            onChange={(value) => part.change({ smsStop: value || null })}
            help={t`La mention que tout SMS doit porter : STOP au 36xxx`}
          />
          <LinesField
            label={t`Partenaires, un par ligne`}
            lines={edited.partners ?? []}
            onChange={(partners) => part.change({ partners: [...partners] })}
          />
          <LinesField
            label={t`Mots-dièse de la maison, un par ligne`}
            lines={edited.hashtags ?? []}
            onChange={(hashtags) => part.change({ hashtags: [...hashtags] })}
          />
        </div>
        <AddressChoice {...part} />
      </fieldset>
      {hasFailed && <ErrorSentence error={failure} />}
      <div className="settings-save">
        <Button type="submit" isPending={isSaving} isDisabled={edited.name.trim() === ''}>
          <Trans>Enregistrer la fiche</Trans>
        </Button>
      </div>
    </form>
  )
}

function AddressChoice({ house, change }: HousePartProps): ReactNode {
  const { t } = useLingui()
  return (
    <Choice
      label={t`Comment vous vous adressez au public`}
      options={[
        { key: 'vous', label: t`Vous` },
        { key: 'tu', label: t`Tu` },
      ]}
      value={house.address ?? 'vous'}
      onChange={(address) => change({ address })}
    />
  )
}

function TextGroup({ group, part }: { group: TextFieldGroup; part: HousePartProps }): ReactNode {
  return (
    <fieldset className="settings-group">
      <legend>{group.title}</legend>
      <div className="fields">
        {group.fields.map(({ key, label, isLong, help }) => (
          <TextField
            key={key}
            label={label}
            isLong={isLong ?? false}
            isRequired={key === 'name'}
            value={part.house[key] ?? ''}
            onChange={(value) => part.change({ [key]: key === 'name' ? value : value || null })}
            {...(help ? { help } : {})}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface TextFieldGroup {
  readonly title: string
  readonly fields: readonly {
    readonly key: Exclude<TextKey, 'address'>
    readonly label: string
    readonly isLong?: boolean
    readonly help?: string
  }[]
}

function useTextGroups(): readonly TextFieldGroup[] {
  const { t } = useLingui()
  return [
    {
      title: t`Le lieu`,
      fields: [
        { key: 'name', label: t`Nom du lieu`, help: t`Tel que vous l’imprimez` },
        { key: 'shortName', label: t`Nom court`, help: t`Pour les SMS et les légendes` },
        { key: 'legalEntity', label: t`Structure juridique`, help: t`Celle à qui vos contacts ont donné leur accord` },
        { key: 'licenceNumber', label: t`Numéro de licence`, help: t`Du récépissé d’entrepreneur de spectacles` },
        { key: 'street', label: t`Adresse` },
        { key: 'postcode', label: t`Code postal` },
        { key: 'city', label: t`Ville` },
        { key: 'website', label: t`Site web` },
      ],
    },
    {
      title: t`Vous joindre`,
      fields: [
        { key: 'phone', label: t`Téléphone de la billetterie` },
        { key: 'email', label: t`E-mail` },
        { key: 'pressContact', label: t`Contact presse` },
        { key: 'boxOfficeHours', label: t`Horaires de la billetterie`, isLong: true },
      ],
    },
    {
      title: t`Venir, et rester un moment`,
      fields: [
        { key: 'access', label: t`Accès`, isLong: true },
        { key: 'parking', label: t`Parking`, isLong: true },
        { key: 'bar', label: t`Bar`, isLong: true },
      ],
    },
    {
      title: t`Vos règles`,
      fields: [
        { key: 'subscriptionRules', label: t`Règles d’abonnement`, isLong: true },
        { key: 'optionRule', label: t`Règle des options`, isLong: true },
      ],
    },
  ]
}
