import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'

/** Asks the seats offered, which are never guessed from sales (P4). */
export function CapacityField({ sold, onSave }: { sold: number; onSave: (seats: number) => void }): ReactNode {
  const { t } = useLingui()
  const [seats, setSeats] = useState<number>(Number.NaN)
  const isTooSmall = seats < sold
  return (
    <form
      className="capacity-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (seats > 0) onSave(seats)
      }}
    >
      <p className="muted">
        <Plural value={sold} one="# billet vendu." other="# billets vendus." />{' '}
        <Trans>La jauge n’est dans aucun fichier : sans elle, pas de pourcentage.</Trans>
      </p>
      <NumberField
        label={t`Places offertes`}
        value={seats}
        onChange={setSeats}
        minValue={1}
        {...(isTooSmall ? { help: t`C’est moins que les billets vendus : vérifiez.` } : {})}
      />
      <Button variant="second" type="submit" isDisabled={!(seats > 0)}>
        <Trans>Enregistrer</Trans>
      </Button>
    </form>
  )
}
