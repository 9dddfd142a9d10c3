import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DuplicateRecord, PersonSheet } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { AccessDialog } from './access-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'

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
    <section className="panel stack">
      <h2 ref={heading} tabIndex={-1}>
        {sheet.name}
      </h2>
      {sheet.records.map((record) => (
        <PersonRecord key={record.id} record={record}>
          {sheet.records.length > 1 && <SplitButton record={record} onSplit={onSplit} />}
        </PersonRecord>
      ))}
      {splitFailure ? <ErrorSentence error={splitFailure} /> : null}
      <Addresses sheet={sheet} />
      <div className="row">
        <Button variant="second" onPress={() => setAsked('access')}>
          <Trans>Rassembler ses données…</Trans>
        </Button>
        <Button variant="danger" onPress={() => setAsked('erase')}>
          <Trans>Effacer cette personne…</Trans>
        </Button>
      </div>
      {asked === 'access' && <AccessDialog sheet={sheet} onClose={close} />}
      {asked === 'erase' && <EraseDialog sheet={sheet} onClose={close} onErased={onErased} />}
    </section>
  )
}

function PersonRecord({ record, children }: { record: DuplicateRecord; children: ReactNode }): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const said = [
    { term: t`Numéro de client`, text: record.customerNumber },
    { term: t`E-mail`, text: record.email },
    { term: t`Téléphone`, text: record.phone },
    { term: t`Adresse`, text: record.address },
    { term: t`Naissance`, text: record.birth },
    { term: t`Places`, text: integer(record.tickets) },
  ].filter(({ text }) => text !== null)
  return (
    <article className="person-record">
      <h3>{record.within ?? record.name}</h3>
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
  const { name } = record
  return (
    <Button variant="quiet" aria-label={t`Séparer la fiche de ${name}`} onPress={() => onSplit(record.id)}>
      <Trans>Ce n’est pas la même personne : séparer cette fiche</Trans>
    </Button>
  )
}

function Addresses({ sheet }: { sheet: PersonSheet }): ReactNode {
  const sentence = useSentence()
  if (sheet.addresses.length === 0) return null
  return (
    <div>
      <h3>
        <Trans>Peut-on lui écrire ?</Trans>
      </h3>
      <ul>
        {sheet.addresses.map(({ channel, address, whyNot }) => (
          <li key={`${channel} ${address}`}>
            {whyNot === null ? (
              <Trans>{address} : oui</Trans>
            ) : (
              <Trans>
                {address} : non ({sentence(`person-why-not.${whyNot}`)})
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
