import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ShowRecord } from '../../../../contract/index.ts'
import { RowList } from '../../../components/row-list.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useFormat } from '../../../language.tsx'
import { PerformanceServices } from './performance-services.tsx'
import type { RecordPartProps } from './record-fields.ts'

type PerformanceFacts = ShowRecord['performances'][number]

/** Each performance with what is true of it alone (P21): hall, meeting, accessibility, who may come, whether it is on. */
export function PerformanceRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  return (
    <RowList
      label={t`Représentations`}
      help={t`Ce qui change d’un soir à l’autre : rencontre, audiodescription, séance scolaire, report. L’heure reste vide tant qu’elle n’est pas fixée.`}
      rows={record.performances}
      onChange={(rows) => change({ performances: [...rows] })}
      fresh={{ startsAt: '', hall: record.performances.at(-1)?.hall ?? null, status: 'on', audience: 'public' }}
      addLabel={t`Ajouter une représentation`}
      rowName={(row) => (dayOf(row.startsAt) ? moment(row.startsAt) : '')}
    >
      {(row, changeRow) => (
        <>
          <WhenFields row={row} changeRow={changeRow} />
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
          <PerformanceServices row={row} changeRow={changeRow} />
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

/** The day and, apart from it, the hour, which may not be known yet: a day alone is kept as a day alone, never as midnight. */
function WhenFields({ row, changeRow }: RowProps): ReactNode {
  const { t } = useLingui()
  const [day, hour] = [dayOf(row.startsAt), row.startsAt.split('T')[1]?.slice(0, 5) ?? '']
  const change = (then: string, at: string) => changeRow({ startsAt: at === '' ? then : `${then}T${at}` })
  return (
    <>
      <TextField label={t`Jour`} type="date" value={day} onChange={(value) => change(value, hour)} isRequired />
      <TextField label={t`Heure`} type="time" value={hour} onChange={(value) => change(day, value.slice(0, 5))} />
    </>
  )
}

/** Empty while the day is being typed: its hour then stands alone. */
function dayOf(startsAt: string): string {
  return startsAt.split('T')[0] ?? ''
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
