import './records.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ShowRecord } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { LinesField } from '../../../components/lines-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useUnsaved } from '../../../use-unsaved.ts'
import { PerformanceRows } from './performance-rows.tsx'
import type { RecordPartProps } from './record-fields.ts'
import { AccountRows, CreditRows, PriceRows, QuoteRows, TextRows } from './record-rows.tsx'
import { ShowFields } from './show-fields.tsx'

interface RecordFormProps {
  readonly record: ShowRecord
  readonly isSaving: boolean
  readonly failure: unknown
  readonly onSave: (record: ShowRecord) => void
}

/** The facts of one show, by hand: what its texts may say, and nothing else. */
export function RecordForm({ record, isSaving, failure, onSave }: RecordFormProps): ReactNode {
  const [edited, setEdited] = useState(record)
  const [seen, setSeen] = useState(record)
  const [isTouched, setTouched] = useState(false)
  const hasFailed = failure !== null && failure !== undefined
  useUnsaved(isTouched || hasFailed)
  if (seen !== record) {
    setSeen(record)
    setEdited({ ...edited, performances: withTaken(edited.performances, { before: seen, after: record }) })
  }
  const part: RecordPartProps = {
    record: edited,
    change: (change) => {
      setTouched(true)
      setEdited({ ...edited, ...change })
    },
  }
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTouched(false)
        onSave(edited)
      }}
    >
      <ShowFields {...part} />
      <PerformanceRows {...part} />
      <PriceRows {...part} />
      <BookingFields {...part} />
      <CreditRows {...part} />
      <AccountRows {...part} />
      <TextRows {...part} />
      <PhotoFields {...part} />
      <QuoteRows {...part} />
      <ClaimFields {...part} />
      {hasFailed && <ErrorSentence error={failure} />}
      <div className="record-save">
        <Button needs="programme.save" type="submit" isPending={isSaving}>
          <Trans>Enregistrer la fiche</Trans>
        </Button>
      </div>
    </form>
  )
}

/** The performances under the hand, with those that were taken into the record meanwhile: saving must not lose them. */
function withTaken(
  performances: ShowRecord['performances'],
  { before, after }: { readonly before: ShowRecord; readonly after: ShowRecord },
): ShowRecord['performances'] {
  const known = new Set([...before.performances, ...performances].map(({ startsAt }) => startsAt))
  const taken = after.performances.filter(({ startsAt }) => !known.has(startsAt))
  return [...performances, ...taken].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
}

function BookingFields({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <fieldset className="record-group">
      <legend>
        <Trans>Réserver</Trans>
      </legend>
      <div className="fields">
        <TextField
          label={t`Lien de réservation`}
          type="url"
          value={record.bookingUrl ?? ''}
          onChange={(value) => change({ bookingUrl: value || null })}
        />
        <TextField
          label={t`Téléphone`}
          value={record.phone ?? ''}
          onChange={(value) => change({ phone: value || null })}
        />
        <TextField
          label={t`Ouverture des ventes`}
          type="date"
          value={record.onSaleFrom ?? ''}
          onChange={(value) => change({ onSaleFrom: value || null })}
        />
      </div>
    </fieldset>
  )
}

function PhotoFields({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  const photo = record.photo ?? {}
  return (
    <fieldset className="record-group">
      <legend>
        <Trans>La photo, quand vous ne l’avez pas en fichier</Trans>
      </legend>
      <div className="fields">
        <TextField
          label={t`Ce qu’on y voit`}
          isLong
          value={photo.description ?? ''}
          onChange={(value) => change({ photo: { ...photo, description: value || null } })}
          help={t`Deviendra le texte alternatif : décrire, sans vendre.`}
        />
        <TextField
          label={t`Crédit de la photo`}
          value={photo.credit ?? ''}
          onChange={(value) => change({ photo: { ...photo, credit: value || null } })}
        />
      </div>
    </fieldset>
  )
}

function ClaimFields({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <fieldset className="record-group">
      <legend>
        <Trans>Ce que vous avez le droit de dire</Trans>
      </legend>
      <div className="fields">
        <LinesField
          label={t`Prix et récompenses, un par ligne`}
          lines={record.awards ?? []}
          onChange={(awards) => change({ awards: [...awards] })}
        />
        <LinesField
          label={t`Formules approuvées, une par ligne`}
          lines={record.approvedClaims ?? []}
          onChange={(approvedClaims) => change({ approvedClaims: [...approvedClaims] })}
          help={t`Une création, une première en France : sans elles, la formule est signalée.`}
        />
        <LinesField
          label={t`Partenaires et production, un par ligne`}
          lines={record.partners ?? []}
          onChange={(partners) => change({ partners: [...partners] })}
        />
      </div>
    </fieldset>
  )
}
