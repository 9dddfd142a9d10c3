import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Shows } from '../../../contract/index.ts'
import { CapacityForm } from './capacity-form.tsx'

interface HallCapacitiesProps {
  readonly halls: Shows['hallsWithoutCapacity']
  readonly onSave: (hall: string, seats: number) => void
  /** The hall whose seats are being saved. */
  readonly saving: string | null
}

/** The seats of a hall, asked once where no file gives them (P4). */
export function HallCapacities({ halls, onSave, saving }: HallCapacitiesProps): ReactNode {
  const { t } = useLingui()
  const count = halls.length
  return (
    <section className="panel hall-capacities" aria-label={t`Jauges à indiquer`}>
      <h2>
        <Plural
          value={count}
          one="La jauge d’une salle manque pour ces représentations"
          other="La jauge de # salles manque pour ces représentations"
        />
      </h2>
      <p className="muted">
        <Trans>Dites-la une fois : sans elle, pas de pourcentage. Elle n’est jamais devinée d’après les ventes.</Trans>
      </p>
      <ul>
        {halls.map(({ hall, performances, mostSold, seatsElsewhere }) => (
          <li key={hall}>
            <div>
              <strong>{hall}</strong>{' '}
              <span className="muted">
                <Plural value={performances} one="# représentation" other="# représentations" />
                {seatsElsewhere !== null && (
                  <>
                    {' · '}
                    <Plural
                      value={seatsElsewhere}
                      one="# place pour ses autres représentations"
                      other="# places pour ses autres représentations"
                    />
                  </>
                )}
              </span>
            </div>
            <CapacityForm
              of={hall}
              sold={mostSold}
              onSave={(seats) => onSave(hall, seats)}
              isSaving={saving === hall}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
