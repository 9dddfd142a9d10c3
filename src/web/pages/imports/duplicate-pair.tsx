import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
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
      <Belief pair={pair} />
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

/** What the program did with the two, how sure it is, and what the answer is worth beyond them. */
function Belief({ pair: { isMerged, isHeldApart, probability, alike } }: { pair: DuplicatePair }): ReactNode {
  const chances = Math.min(9, Math.max(1, Math.round(probability * 10)))
  return (
    <p className="muted duplicate-belief">
      {isHeldApart && (
        <Trans>
          Ces deux fiches seules n’en feraient peut-être qu’une ; un prénom, une naissance ou une autre fiche de l’une
          contredit l’autre, et Parterre les a laissées séparées.
        </Trans>
      )}
      {isMerged && (
        <Trans>Parterre a réuni ces deux fiches : environ {chances} chances sur 10 que ce soit juste.</Trans>
      )}
      {!isMerged && !isHeldApart && (
        <Trans>
          Parterre a laissé ces deux fiches séparées : environ {chances} chances sur 10 qu’elles n’en fassent qu’une.
        </Trans>
      )}{' '}
      {alike > 0 && (
        <Plural
          value={alike}
          one="# autre paire douteuse se ressemble de la même façon : votre réponse l’éclaire aussi."
          other="# autres paires douteuses se ressemblent de la même façon : votre réponse les éclaire aussi."
        />
      )}
    </p>
  )
}

/** Each sign in words, with a bar as long as it weighs: to the right for one person, hatched for two. */
function Signs({ pair }: { pair: DuplicatePair }): ReactNode {
  const sentence = useSentence()
  return (
    <ul className="duplicate-signs">
      {pair.signs.map(({ code, speaks, weight }) => (
        <li key={code} data-speaks={speaks}>
          <span className="duplicate-weight" aria-hidden>
            <span style={{ inlineSize: `${Math.max(4, weight * 100)}%` }} />
          </span>
          <span>
            {speaks === 'for' ? <Trans>Pour :</Trans> : <Trans>Contre :</Trans>} {sentence(code)}
            <span className="visually-hidden"> ({strength(weight)})</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function strength(weight: number): ReactNode {
  if (weight > 0.66) return <Trans>pèse beaucoup</Trans>
  return weight > 0.33 ? <Trans>pèse</Trans> : <Trans>pèse peu</Trans>
}
