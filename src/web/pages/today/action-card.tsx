import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TodayCardData } from '../../../contract/index.ts'
import { ButtonLink } from '../../components/link.tsx'
import { SeatStrip } from '../../components/seat-strip.tsx'
import { useSaid } from '../../use-said.ts'
import { useSentence } from '../../use-sentence.ts'
import { PastSendings } from '../contents/results/past-sendings.tsx'

/** One thing to do: what it is, what it rests on, whom it reaches, and the way to do it. */
export function ActionCard({ card }: { card: TodayCardData }): ReactNode {
  const sentence = useSentence()
  const said = useSaid()
  return (
    <article className="panel action-card">
      <h2>{said(card.headline)}</h2>
      {card.seats && <SeatStrip {...card.seats} hasLegend />}
      {card.evidence.length > 0 && <p className="muted">{card.evidence.map(said).join(' ')}</p>}
      {card.people && <People people={card.people} />}
      {card.sendings && <PastSendings sendings={card.sendings} />}
      <div className="row action-card-foot">
        {card.actions.map((action, index) => (
          <ButtonLink
            key={action.code}
            variant={index === 0 ? 'main' : 'quiet'}
            to={action.to}
            {...(action.search ? { search: action.search } : {})}
          >
            {sentence(action.code)}
          </ButtonLink>
        ))}
      </div>
    </article>
  )
}

function People({ people }: { people: NonNullable<TodayCardData['people']> }): ReactNode {
  const sentence = useSentence()
  const summary = (
    <>
      <Plural value={people.count} one="# personne" other="# personnes" />,{' '}
      <Plural value={people.reachable} one="# joignable par e-mail" other="# joignables par e-mail" />
    </>
  )
  if (people.unreachable.length === 0) return <p className="muted">{summary}</p>
  return (
    <details className="action-card-people">
      <summary>{summary}</summary>
      <p className="small muted">
        <Trans>Pourquoi pas les autres :</Trans>
      </p>
      <ul className="small muted">
        {people.unreachable.map(({ why, count }) => (
          <li key={why}>{sentence(`why-not.${why}`, { count })}</li>
        ))}
      </ul>
    </details>
  )
}
