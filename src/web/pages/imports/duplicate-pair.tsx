import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type DuplicatePair, type DuplicateRecord, spacedPhone } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

type Field = 'email' | 'phone' | 'address' | 'birth'
const fields: readonly Field[] = ['email', 'phone', 'address', 'birth']

/** Two records side by side, field by field, and what speaks for one person or against. */
export function PairCard({ pair }: { pair: DuplicatePair }): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const [first, second] = pair.records
  const names: Record<Field, string> = {
    email: t`E-mail`,
    phone: t`Téléphone`,
    address: t`Adresse`,
    birth: t`Naissance`,
  }
  return (
    <article className="panel duplicate-pair" aria-label={t`${first.name} et ${second.name}`}>
      <div className="duplicate-records">
        {pair.records.map((record, place) => (
          <section key={record.id}>
            <h2>{record.name}</h2>
            {record.within !== null && <Within record={record.within} />}
            <dl>
              {fields.map((field) => (
                <div key={field} data-same={isSame(record, pair.records[1 - place], field) || undefined}>
                  <dt>{names[field]}</dt>
                  <dd>{shown(record, field, date)}</dd>
                </div>
              ))}
            </dl>
            <Purchases record={record} />
          </section>
        ))}
      </div>
      <Signs pair={pair} />
    </article>
  )
}

function shown(record: DuplicateRecord, field: Field, date: (iso: string) => string): string {
  const value = record[field]
  if (value === null) return '—'
  if (field === 'phone') return spacedPhone(value)
  return field === 'birth' && value.length === 10 ? date(value) : value
}

function isSame(record: DuplicateRecord, other: DuplicateRecord | undefined, field: Field): boolean {
  return record[field] !== null && record[field] === other?.[field]
}

/** A record may name a couple: the question is about one of the two. */
function Within({ record }: { record: string }): ReactNode {
  return (
    <p className="muted">
      <Trans>dans la fiche « {record} »</Trans>
    </p>
  )
}

function Purchases({ record }: { record: DuplicateRecord }): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const { tickets, lastPurchase, customerNumber, source } = record
  const day = lastPurchase && date(lastPurchase)
  const parts = [
    customerNumber === null ? source : t`client ${customerNumber} (${source})`,
    tickets === 0 ? t`aucun billet` : plural(tickets, { one: '# billet', other: '# billets' }),
    day ? t`dernier achat ${day}` : null,
  ]
  return <p className="muted">{parts.filter(Boolean).join(' · ')}</p>
}

function Signs({ pair }: { pair: DuplicatePair }): ReactNode {
  const sentence = useSentence()
  return (
    <ul className="duplicate-signs">
      {pair.signs.map(({ code, speaks }) => (
        <li key={code} data-speaks={speaks}>
          <span aria-hidden>{speaks === 'for' ? '=' : '≠'}</span>{' '}
          <span className="visually-hidden">{speaks === 'for' ? <Trans>Pour :</Trans> : <Trans>Contre :</Trans>} </span>
          {sentence(code)}
        </li>
      ))}
    </ul>
  )
}
