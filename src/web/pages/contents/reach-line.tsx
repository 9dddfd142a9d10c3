import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Reach } from '../../../contract/index.ts'
import { useSentence } from '../../use-sentence.ts'

export interface ReachLineProps {
  readonly reach: Reach
  readonly by: 'email' | 'sms'
}

/** « 412 personnes, 263 joignables par e-mail, à 260 adresses », opening onto why not the others (P12). */
export function ReachLine({ reach, by }: ReachLineProps): ReactNode {
  const line = useReachLine(reach, by)
  const sentence = useSentence()
  return (
    <details className="reach">
      <summary>{line}</summary>
      {reach.reachable !== reach.addresses && (
        <p>
          <Plural
            value={reach.addresses}
            one="# adresse : celles d’un même foyer n’en font qu’une."
            other="# adresses : celles d’un même foyer n’en font qu’une."
          />
        </p>
      )}
      {reach.whyNot.length > 0 ? (
        <>
          <p>
            <Trans>Pourquoi pas les autres :</Trans>
          </p>
          <ul>
            {reach.whyNot.map(({ why, count }) => (
              <li key={why}>{sentence(`why-not.${why}`, { count })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <Trans>Toutes peuvent être jointes.</Trans>
        </p>
      )}
    </details>
  )
}

/**
 * The same, as one line of text. Who has booked the show is named where anyone has, and addresses where a household shares one: the number
 * of the group, of the list and of the addresses are then told apart.
 */
export function useReachLine(reach: Reach, by: 'email' | 'sms'): string {
  const { t } = useLingui()
  const persons = plural(reach.persons, { one: '# personne', other: '# personnes' })
  const reachable = plural(reach.reachable, { one: '# joignable', other: '# joignables' })
  const addresses = plural(reach.addresses, { one: 'à # adresse', other: 'à # adresses' })
  const bookedCount = reach.whyNot.find(({ why }) => why === 'alreadyBooked')?.count ?? 0
  const booked = plural(bookedCount, { one: '# a déjà réservé', other: '# ont déjà réservé' })
  return [
    by === 'email' ? t`${persons}, ${reachable} par e-mail` : t`${persons}, ${reachable} par SMS`,
    ...(reach.reachable === reach.addresses ? [] : [addresses]),
    ...(bookedCount === 0 ? [] : [booked]),
  ].join(', ')
}
