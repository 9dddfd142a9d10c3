import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type DuplicateRecord, type PersonSheet, spacedPhone } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { AccessDialog } from './access-dialog.tsx'
import { AgreementDialog, type AgreementDialogProps, agreementAct } from './agreement-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { SaidList, shownAddress } from './said-list.tsx'

interface PersonPanelProps {
  readonly sheet: PersonSheet | null
  readonly failure: unknown
  readonly onErased: () => void
  readonly onSplit: (record: string) => void
  readonly splitFailure: unknown
}

/** What the records say of a person, and what can be done at their request. */
export function PersonPanel({ sheet, failure, onErased, onSplit, splitFailure }: PersonPanelProps): ReactNode {
  const [asked, setAsked] = useState<'access' | 'erase' | null>(null)
  const close = () => setAsked(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = sheet?.personId
  // On a narrow screen the sheet stands under a long list.
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus()
  }, [shown])
  if (failure) return <ErrorSentence error={failure} />
  if (!sheet) return null
  return (
    <section className="panel stack person-panel">
      <h2 ref={heading} tabIndex={-1}>
        {sheet.name}
      </h2>
      <InShort records={sheet.records} />
      <Addresses sheet={sheet} />
      <div className="row">
        <Button variant="second" onPress={() => setAsked('access')}>
          <Trans>Rassembler ses données…</Trans>
        </Button>
        <Button variant="danger" onPress={() => setAsked('erase')}>
          <Trans>Effacer cette personne…</Trans>
        </Button>
      </div>
      <h3>
        <Plural value={sheet.records.length} one="La fiche de vos fichiers" other="Les # fiches réunies" />
      </h3>
      <div className="person-records">
        {sheet.records.map((record) => (
          <PersonRecord key={record.id} record={record}>
            {sheet.records.length > 1 && <SplitButton record={record} onSplit={onSplit} />}
          </PersonRecord>
        ))}
      </div>
      {splitFailure ? <ErrorSentence error={splitFailure} /> : null}
      {asked === 'access' && <AccessDialog sheet={sheet} onClose={close} />}
      {asked === 'erase' && <EraseDialog sheet={sheet} onClose={close} onErased={onErased} />}
    </section>
  )
}

/** What all the records come to: the seats, and since when nothing was bought. */
function InShort({ records }: Pick<PersonSheet, 'records'>): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const seats = records.reduce((sum, { tickets }) => sum + tickets, 0)
  const last = records
    .flatMap(({ lastPurchase }) => lastPurchase ?? [])
    .sort()
    .at(-1)
  const day = last && date(last)
  return (
    <p className="muted">
      {[
        seats === 0 ? t`aucune place` : plural(seats, { one: '# place', other: '# places' }),
        day ? t`dernier achat ${day}` : null,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

function PersonRecord({ record, children }: { record: DuplicateRecord; children: ReactNode }): ReactNode {
  const { t } = useLingui()
  const { integer, date } = useFormat()
  const { phone, birth } = record
  const said = [
    { term: t`N° de client`, text: record.customerNumber },
    { term: t`E-mail`, text: record.email },
    { term: t`Téléphone`, text: phone && spacedPhone(phone) },
    { term: t`Adresse`, text: record.address },
    { term: t`Naissance`, text: birth?.length === 10 ? date(birth) : birth },
    { term: t`Places`, text: integer(record.tickets) },
  ].filter(({ text }) => text !== null)
  return (
    <article className="person-record">
      <h4>{record.within ?? record.name}</h4>
      <dl>
        {said.map(({ term, text }) => (
          <div key={term} className="person-field">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {children}
    </article>
  )
}

/** A merge that was wrong is undone here: the record becomes a person of its own, for ever and until taken back in Doublons. */
function SplitButton({ record, onSplit }: { record: DuplicateRecord; onSplit: (record: string) => void }): ReactNode {
  const { t } = useLingui()
  const name = record.customerNumber ?? record.name
  return (
    <Button
      variant="quiet"
      aria-label={t`Ce n’est pas la même personne : séparer cette fiche (${name})`}
      onPress={() => onSplit(record.id)}
    >
      <Trans>Ce n’est pas la même personne : séparer cette fiche</Trans>
    </Button>
  )
}

function Addresses({ sheet }: { sheet: PersonSheet }): ReactNode {
  const { t } = useLingui()
  const [asked, setAsked] = useState<Pick<AgreementDialogProps, 'address' | 'act'> | null>(null)
  if (sheet.addresses.length === 0) return null
  return (
    <div>
      <h3>
        <Trans>Peut-on lui écrire ?</Trans>
      </h3>
      <ul>
        {sheet.addresses.map((address) => {
          const shown = shownAddress(address)
          const act = agreementAct(address, sheet.said)
          return (
            <li key={`${address.channel} ${address.address}`}>
              <Answer address={shown} whyNot={address.whyNot} />{' '}
              {act && (
                <Button
                  needs="persons.noteAgreement"
                  variant="quiet"
                  aria-label={
                    act === 'note' ? t`Elle a accepté depuis : ${shown}` : t`Reprendre l’accord noté : ${shown}`
                  }
                  onPress={() => setAsked({ address, act })}
                >
                  {act === 'note' ? <Trans>Elle a accepté depuis…</Trans> : <Trans>Reprendre l’accord noté…</Trans>}
                </Button>
              )}
              {act === 'takeBack' && address.whyNot === 'objection' && (
                <p className="muted small">
                  <Trans>
                    Un refus tient malgré cet accord : il est sans date dans un de vos fichiers (à corriger là), ou de
                    ce jour ou d’après.
                  </Trans>
                </p>
              )}
            </li>
          )
        })}
      </ul>
      <SaidList said={sheet.said} />
      {asked && <AgreementDialog sheet={sheet} {...asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Answer({ address, whyNot }: { address: string; whyNot: string | null }): ReactNode {
  const sentence = useSentence()
  if (whyNot === null) return <Trans>{address} : oui</Trans>
  const why = sentence(`person-why-not.${whyNot}`)
  return (
    <Trans>
      {address} : non ({why})
    </Trans>
  )
}
