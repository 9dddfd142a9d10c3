import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface DuplicateRecord {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly lastVisit: string | null
}

export interface DuplicatePair {
  readonly key: string
  readonly records: readonly [DuplicateRecord, DuplicateRecord]
  /** What speaks for one person, and what against: codes of `src/words/`. */
  readonly signs: readonly { readonly code: string; readonly speaks: 'for' | 'against' }[]
}

export interface DuplicateListProps {
  /** Merges that need nobody, made already, and how many pairs wait for an eye. */
  readonly merged: number
  readonly waiting: number
  readonly pairs: readonly DuplicatePair[]
  readonly onDecide: (decision: { readonly pair: DuplicatePair; readonly isSame: boolean }) => void
}

/** Records that look alike: two side by side, and one question. Each answer can be taken back. */
export function DuplicateList({ merged, waiting, pairs, onDecide }: DuplicateListProps): ReactNode {
  const { integer } = useFormat()
  if (merged + waiting === 0) return null
  const mergedText = integer(merged)
  return (
    <section id="doublons">
      <h2>
        <Plural value={waiting} one="# paire de fiches à regarder" other="# paires de fiches à regarder" />
      </h2>
      <p className="muted">
        <Trans>{mergedText} fusions étaient sûres et sont faites. Vous pourrez tout annuler.</Trans>
      </p>
      <div className="stack">
        {pairs.map((pair) => (
          <Pair key={pair.key} pair={pair} onDecide={onDecide} />
        ))}
      </div>
    </section>
  )
}

function Pair({ pair, onDecide }: { pair: DuplicatePair } & Pick<DuplicateListProps, 'onDecide'>): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const [first, second] = pair.records
  return (
    <article className="panel duplicate-pair" aria-label={t`${first.name} et ${second.name}`}>
      <div className="fields">
        {pair.records.map((record) => (
          <RecordCard key={record.id} record={record} />
        ))}
      </div>
      <ul className="duplicate-signs">
        {pair.signs.map(({ code, speaks }) => (
          <li key={code} data-speaks={speaks}>
            <span aria-hidden>{speaks === 'for' ? '=' : '≠'}</span> {sentence(code)}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button variant="second" onPress={() => onDecide({ pair, isSame: true })}>
          <Trans>C’est la même personne</Trans>
        </Button>
        <Button variant="second" onPress={() => onDecide({ pair, isSame: false })}>
          <Trans>Ce sont deux personnes</Trans>
        </Button>
      </div>
    </article>
  )
}

function RecordCard({ record }: { record: DuplicateRecord }): ReactNode {
  const { date } = useFormat()
  const visit = record.lastVisit && date(record.lastVisit)
  return (
    <div>
      <h3>{record.name}</h3>
      <p className="muted">
        {[record.email, record.phone, record.address].filter(Boolean).join(' · ') || '—'}
        {visit && (
          <>
            <br />
            <Trans>dernière venue {visit}</Trans>
          </>
        )}
      </p>
    </div>
  )
}
