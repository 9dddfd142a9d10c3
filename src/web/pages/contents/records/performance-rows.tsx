import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ShowRecord } from '../../../../contract/index.ts'
import { RowList } from '../../../components/row-list.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useFormat } from '../../../language.tsx'
import type { RecordPartProps } from './record-fields.ts'

type PerformanceFacts = ShowRecord['performances'][number]

/** Each performance with what is true of it alone (P21): hall, meeting, accessibility, who may come, whether it is on. */
export function PerformanceRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  return (
    <RowList
      label={t`Représentations`}
      help={t`Ce qui change d’un soir à l’autre : rencontre, audiodescription, séance scolaire, report.`}
      rows={record.performances}
      onChange={(rows) => change({ performances: [...rows] })}
      fresh={{ startsAt: '', hall: record.performances.at(-1)?.hall ?? null, status: 'on', audience: 'public' }}
      addLabel={t`Ajouter une représentation`}
      rowName={(row) => (row.startsAt ? moment(row.startsAt) : '')}
    >
      {(row, changeRow) => (
        <>
          <TextField
            label={t`Jour et heure`}
            type="datetime-local"
            value={row.startsAt.length === 10 ? `${row.startsAt}T00:00` : row.startsAt}
            onChange={(startsAt) => changeRow({ startsAt: startsAt.slice(0, 16) })}
            isRequired
          />
          <TextField label={t`Salle`} value={row.hall ?? ''} onChange={(value) => changeRow({ hall: value || null })} />
          <TextField
            label={t`Lieu, si c’est ailleurs`}
            value={row.venue ?? ''}
            onChange={(value) => changeRow({ venue: value || null })}
          />
          <TextField label={t`Ville`} value={row.city ?? ''} onChange={(value) => changeRow({ city: value || null })} />
          <TextField
            label={t`Rencontre`}
            value={row.meeting ?? ''}
            onChange={(value) => changeRow({ meeting: value || null })}
          />
          <AccessField row={row} changeRow={changeRow} />
          <RowStates row={row} changeRow={changeRow} />
        </>
      )}
    </RowList>
  )
}

interface RowProps {
  readonly row: PerformanceFacts
  readonly changeRow: (part: Partial<PerformanceFacts>) => void
}

function AccessField({ row, changeRow }: RowProps): ReactNode {
  const { t } = useLingui()
  return (
    <TextField
      label={t`Accessibilité, séparée par des virgules`}
      value={(row.accessibility ?? []).join(',')}
      onChange={(value) => changeRow({ accessibility: value === '' ? [] : value.split(',') })}
      onBlur={() =>
        changeRow({ accessibility: (row.accessibility ?? []).map((one) => one.trim()).filter((one) => one !== '') })
      }
    />
  )
}

function RowStates({ row, changeRow }: RowProps): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <Select
        label={t`État`}
        options={[
          { key: 'on', label: t`maintenue` },
          { key: 'moved', label: t`reportée` },
          { key: 'cancelled', label: t`annulée` },
        ]}
        value={row.status ?? 'on'}
        onChange={(status) => changeRow({ status })}
      />
      <Select
        label={t`Pour qui`}
        options={[
          { key: 'public', label: t`tout public` },
          { key: 'school', label: t`scolaires` },
        ]}
        value={row.audience ?? 'public'}
        onChange={(audience) => changeRow({ audience })}
      />
    </>
  )
}
