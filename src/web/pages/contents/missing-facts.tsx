import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { MissingFact } from '../../../contract/index.ts'
import { PageLink } from '../../components/link.tsx'
import { useSentence } from '../../use-sentence.ts'
import { TicketingPerformances } from './records/ticketing-performances.tsx'

interface MissingFactsProps {
  readonly missing: readonly MissingFact[]
  readonly showKey: string
  /** Starts of the performances that the brief is about; empty for the whole show. */
  readonly asked?: readonly string[]
}

/** What lacks in the record and stands in the ticketing files: one press takes it. */
const takes: ReadonlySet<string> = new Set(['performances-unknown', 'performances-asked-unknown'])

/** What the records lack for this text, said before it is written. */
export function MissingFacts({ missing, showKey, asked = [] }: MissingFactsProps): ReactNode {
  const sentence = useSentence()
  if (missing.length === 0) {
    return (
      <p className="muted">
        <Trans>Les fiches ont tout ce qu’il faut pour ce texte.</Trans>
      </p>
    )
  }
  const ordered = missing.toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
  return (
    <section className="missing-facts">
      <h3>
        <Trans>Avant d’écrire : ce qui manque</Trans>
      </h3>
      <ul>
        {ordered.map(({ code, params, blocks }) => (
          <li key={code} data-blocks={blocks || undefined}>
            {sentence(code, params)}
            {takes.has(code) && (
              <TicketingPerformances showKey={showKey} only={code === 'performances-asked-unknown' ? asked : null} />
            )}
          </li>
        ))}
      </ul>
      <p className="row">
        <PageLink to="/spectacles/$showKey/fiche" params={{ showKey }}>
          <Trans>Compléter la fiche du spectacle</Trans>
        </PageLink>
        <PageLink to="/reglages">
          <Trans>Compléter la fiche de la maison</Trans>
        </PageLink>
      </p>
    </section>
  )
}
