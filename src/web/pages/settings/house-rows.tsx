import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RowList } from '../../components/row-list.tsx'
import { type Option, Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import type { HousePartProps } from './house-fields.ts'

/** The tariff grid (P20): a price by letter, which programmes and brochures name instead of the price. */
export function TariffRows({ house, change }: HousePartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Grille tarifaire`}
      help={t`Une ligne par lettre, par tarif et par zone : A, réduit, 20 €, zone 2, moins de 26 ans.`}
      rows={house.tariffGrid ?? []}
      onChange={(rows) => change({ tariffGrid: [...rows] })}
      fresh={{ letter: '', label: '', cents: 0 }}
      addLabel={t`Ajouter un tarif`}
      rowName={(row) => `${row.letter} ${row.label}`.trim()}
    >
      {(row, changeRow) => (
        <>
          <TextField
            label={t`Lettre`}
            value={row.letter}
            onChange={(letter) => changeRow({ letter })}
            maxLength={12}
            isRequired
          />
          <TextField label={t`Tarif`} value={row.label} onChange={(label) => changeRow({ label })} isRequired />
          <MoneyField
            label={t`Prix`}
            cents={row.cents}
            onChange={(cents) => changeRow({ cents: cents ?? 0 })}
            isRequired
          />
          <TextField
            label={t`Zone (facultatif)`}
            value={row.zone ?? ''}
            onChange={(zone) => changeRow({ zone: zone || null })}
            maxLength={40}
          />
          <TextField
            label={t`Conditions (facultatif)`}
            value={row.conditions ?? ''}
            onChange={(conditions) => changeRow({ conditions: conditions || null })}
            maxLength={120}
          />
        </>
      )}
    </RowList>
  )
}

/** The halls with the seats that they offer: never guessed from sales (P4). */
export function HallRows({ house, change }: HousePartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Salles`}
      help={t`La jauge ne se devine pas des ventes : sans elle, pas de taux de remplissage.`}
      rows={house.halls ?? []}
      onChange={(rows) => change({ halls: [...rows] })}
      fresh={{ name: '' }}
      addLabel={t`Ajouter une salle`}
      rowName={(row) => row.name}
    >
      {(row, changeRow) => (
        <>
          <TextField label={t`Salle`} value={row.name} onChange={(name) => changeRow({ name })} isRequired />
          <NumberField
            label={t`Jauge`}
            minValue={1}
            value={row.capacity ?? Number.NaN}
            onChange={(value) => changeRow({ capacity: Number.isNaN(value) ? null : Math.round(value) })}
            unit={t`places`}
          />
        </>
      )}
    </RowList>
  )
}

/** What each channel must carry (P25). */
export function MentionRows({ house, change }: HousePartProps): ReactNode {
  const { t } = useLingui()
  const channels = useChannelOptions()
  return (
    <RowList
      label={t`Mentions obligatoires`}
      help={t`Un texte de ce canal qui ne porte pas sa mention ne peut pas être validé.`}
      rows={house.mentions ?? []}
      onChange={(rows) => change({ mentions: [...rows] })}
      fresh={{ channel: 'all', text: '' }}
      addLabel={t`Ajouter une mention`}
      rowName={(row) => row.text}
    >
      {(row, changeRow) => (
        <>
          <Select
            label={t`Canal`}
            options={channels}
            value={row.channel}
            onChange={(channel) => changeRow({ channel })}
          />
          <TextField label={t`Mention`} value={row.text} onChange={(text) => changeRow({ text })} isRequired />
        </>
      )}
    </RowList>
  )
}

function useChannelOptions(): readonly Option<string>[] {
  const { t } = useLingui()
  const { channel } = useVocabulary()
  return [
    { key: 'all', label: t`Tous les canaux, sauf les SMS` },
    ...Object.entries(channel).map(([key, label]) => ({ key, label })),
  ]
}
