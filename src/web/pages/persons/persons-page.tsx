import './persons-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'

interface Found {
  readonly personId: string
  readonly name: string
  readonly city: string | null
  readonly tickets: number
}

export interface PersonsPageProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Null while the first answer is awaited. */
  readonly found: readonly Found[] | null
  readonly isAsked: boolean
  readonly failure: unknown
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** The person chosen. */
  readonly children: ReactNode
}

/** A person found among the public, for what they may ask: to see their data, or to have them erased. */
export function PersonsPage(props: PersonsPageProps): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading
        title={t`Une personne`}
        lead={t`Elle demande ce que la maison sait d’elle, ou d’en être effacée : retrouvez-la ici.`}
      />
      <div className="persons">
        <div className="persons-search">
          <TextField
            type="search"
            autoFocus
            label={t`Nom, e-mail, téléphone ou numéro de client`}
            value={props.query}
            onChange={props.onQuery}
          />
          {props.failure ? <ErrorSentence error={props.failure} /> : <FoundList {...props} />}
        </div>
        <div aria-live="polite">{props.children}</div>
      </div>
    </>
  )
}

function FoundList({ found, isAsked, chosen, onChoose }: PersonsPageProps): ReactNode {
  if (!isAsked || found === null) return null
  if (found.length === 0)
    return (
      <p className="muted">
        <Trans>Aucune fiche ne contient ces mots. Essayez une partie du nom, ou l’adresse e-mail.</Trans>
      </p>
    )
  return (
    <ul className="persons-found">
      {found.map((person) => {
        return (
          <li key={person.personId}>
            <button type="button" aria-pressed={chosen === person.personId} onClick={() => onChoose(person.personId)}>
              <strong>{person.name}</strong>
              <small>
                {person.city && `${person.city} · `}
                <Plural value={person.tickets} _0="aucune place" one="# place" other="# places" />
              </small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
