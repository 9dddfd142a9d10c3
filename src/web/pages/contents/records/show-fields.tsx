import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ShowRecord } from '../../../../contract/index.ts'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TypedNumberField } from '../../../components/typed-number-field.tsx'
import type { RecordPartProps } from './record-fields.ts'

type TextKey = 'subtitle' | 'author' | 'company' | 'genre' | 'language' | 'surtitles'
type NumberKey = 'durationMinutes' | 'ageFrom' | 'firstCreatedYear'

/** What a show is, in short fields. */
export function ShowFields({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  const texts: readonly { readonly key: TextKey; readonly label: string }[] = [
    { key: 'subtitle', label: t`Sous-titre` },
    { key: 'author', label: t`Auteur, autrice` },
    { key: 'company', label: t`Compagnie` },
    { key: 'genre', label: t`Genre` },
    { key: 'language', label: t`Langue` },
    { key: 'surtitles', label: t`Surtitres` },
  ]
  const numbers: readonly { readonly key: NumberKey; readonly label: string; readonly unit?: string }[] = [
    { key: 'durationMinutes', label: t`Durée`, unit: t`minutes` },
    { key: 'ageFrom', label: t`À partir de`, unit: t`ans` },
    { key: 'firstCreatedYear', label: t`Année de création` },
  ]
  return (
    <fieldset className="record-group">
      <legend>
        <Trans>Le spectacle</Trans>
      </legend>
      <div className="fields">
        <TextField
          label={t`Titre, tel que vous l’imprimez`}
          value={record.title}
          onChange={(title) => change({ title })}
          isRequired
          validate={(title) => (title.trim() === '' ? t`Donnez son titre : c’est lui que les textes nomment.` : null)}
        />
        {texts.map(({ key, label }) => (
          <TextField
            key={key}
            label={label}
            value={record[key] ?? ''}
            onChange={(value) => change({ [key]: value || null })}
          />
        ))}
        {numbers.map(({ key, label, unit }) => (
          <TypedNumberField
            key={key}
            label={label}
            value={record[key] ?? null}
            onChange={(value) => change({ [key]: value })}
            {...(unit ? { unit } : {})}
          />
        ))}
        <Intermission record={record} change={change} />
      </div>
    </fieldset>
  )
}

function Intermission({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  const values: Readonly<Record<string, ShowRecord['intermission']>> = { yes: true, no: false, unknown: null }
  const value = record.intermission === true ? 'yes' : record.intermission === false ? 'no' : 'unknown'
  return (
    <Select
      label={t`Entracte`}
      options={[
        { key: 'unknown', label: t`On ne sait pas` },
        { key: 'no', label: t`Sans entracte` },
        { key: 'yes', label: t`Avec entracte` },
      ]}
      value={value}
      onChange={(key) => change({ intermission: values[key] ?? null })}
    />
  )
}
