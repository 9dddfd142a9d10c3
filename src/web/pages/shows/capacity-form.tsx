import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'

interface CapacityFormProps {
  /** The hall or the performance: several such forms stand on one page. */
  readonly of: string
  /** The most tickets sold there: fewer seats than that would be a slip. */
  readonly sold: number
  readonly onSave: (seats: number) => void
  readonly isSaving: boolean
}

/** Asks the seats offered, which are never guessed from sales (P4). */
export function CapacityForm({ of, sold, onSave, isSaving }: CapacityFormProps): ReactNode {
  const { t } = useLingui()
  const [seats, setSeats] = useState<number>(Number.NaN)
  const [isAsked, setAsked] = useState(false)
  const isTooSmall = seats < sold
  return (
    <form
      className="form-line"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (seats > 0) onSave(seats)
      }}
    >
      <NumberField
        label={t`Places offertes, ${of}`}
        value={seats}
        onChange={setSeats}
        minValue={1}
        error={isAsked && !(seats > 0) ? t`Indiquez le nombre de places.` : null}
        {...(isTooSmall ? { help: t`C’est moins que le nombre de billets : vérifiez.` } : {})}
      />
      <Button needs="shows.setCapacity" variant="second" type="submit" isPending={isSaving}>
        <Trans>Enregistrer</Trans>
      </Button>
    </form>
  )
}
