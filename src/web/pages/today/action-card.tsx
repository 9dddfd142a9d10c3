import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ErrorParams } from '../../../contract/index.ts'
import { ButtonLink } from '../../components/link.tsx'
import { SeatStrip, type SeatStripProps } from '../../components/seat-strip.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface TodayCard {
  readonly key: string
  /** The answer as a headline, and what it rests on: codes of `src/words/`. */
  readonly headline: { readonly code: string; readonly params: ErrorParams }
  readonly evidence: readonly { readonly code: string; readonly params: ErrorParams }[]
  readonly seats: Pick<SeatStripProps, 'capacity' | 'sold' | 'forecast'> | null
  /** Whom it is about, how many may be written to, and why not the others (P12). */
  readonly people: {
    readonly count: number
    readonly reachable: number
    readonly unreachable: readonly { readonly why: string; readonly count: number }[]
  } | null
  /** Where to act: the label is a code too; the address is one of our pages. */
  readonly actions: readonly { readonly code: string; readonly to: string; readonly search?: Record<string, string> }[]
}

/** One thing to do: what it is, what it rests on, whom it reaches, and the way to do it. */
export function ActionCard({ card }: { card: TodayCard }): ReactNode {
  const sentence = useSentence()
  return (
    <article className="panel action-card">
      <h2>{sentence(card.headline.code, card.headline.params)}</h2>
      {card.seats && <SeatStrip {...card.seats} hasLegend />}
      {card.evidence.length > 0 && (
        <p className="muted">{card.evidence.map(({ code, params }) => sentence(code, params)).join(' ')}</p>
      )}
      {card.people && <People people={card.people} />}
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

function People({ people }: { people: NonNullable<TodayCard['people']> }): ReactNode {
  const sentence = useSentence()
  const { integer } = useFormat()
  const summary = (
    <>
      <Plural value={people.count} one="# personne" other="# personnes" />,{' '}
      <Plural value={people.reachable} one="# joignable par courriel" other="# joignables par courriel" />
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
          <li key={why}>
            {integer(count)} · {sentence(why, { count })}
          </li>
        ))}
      </ul>
    </details>
  )
}
