import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Retention, RetentionDue } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSentence } from '../../use-sentence.ts'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'

interface Signed {
  readonly staffId: string
  readonly pin: string
}

export interface RetentionPageProps {
  readonly retention: Retention
  readonly isPending: boolean
  readonly failure: unknown
  readonly onApply: (signed: Signed, close: () => void) => void
}

/** « Whose data has been kept as long as it may be? » Who, why, what stays, and a named person who carries it out. */
export function RetentionPage(props: RetentionPageProps): ReactNode {
  const { t } = useLingui()
  const { retention } = props
  const [isAsked, setAsked] = useState(false)
  const count = retention.dueCustomers + retention.dueProspects
  const title = plural(count, {
    0: 'Personne n’est au bout de sa durée',
    one: '# personne est au bout de sa durée',
    other: '# personnes sont au bout de leur durée',
  })
  return (
    <>
      <PageHeading title={title} tab={t`Durées de conservation`} lead={<Lead retention={retention} />} />
      {count === 0 ? (
        <EmptyState title={t`Rien à effacer aujourd’hui`}>
          <Trans>Revenez de temps en temps : la liste se calcule sur le jour où vous la lisez.</Trans>
        </EmptyState>
      ) : (
        <>
          <DueTable retention={retention} />
          <div className="row">
            <Button variant="danger" onPress={() => setAsked(true)}>
              <Plural value={retention.due.length} one="Effacer cette personne…" other="Effacer ces # personnes…" />
            </Button>
          </div>
        </>
      )}
      <References retention={retention} />
      {isAsked && <ApplyDialog {...props} onClose={() => setAsked(false)} />}
    </>
  )
}

function Lead({ retention }: { retention: Retention }): ReactNode {
  const { date } = useFormat()
  const day = date(retention.asOf)
  const { persons, dueWithinYear, undated } = retention
  return (
    <>
      <Trans>
        Au {day}, sur <Plural value={persons} one="# personne" other="# personnes" /> : un client trois ans après son
        dernier achat ou sa dernière représentation, un contact trois ans après sa dernière réponse.
      </Trans>{' '}
      <Plural
        value={dueWithinYear}
        _0="Personne d’autre n’y arrive dans l’année."
        one="# autre y arrive dans l’année."
        other="# autres y arrivent dans l’année."
      />{' '}
      {undated > 0 && (
        <Plural
          value={undated}
          one="Pour # personne, aucun fichier ne donne de date : nul ne peut dire si son temps est passé."
          other="Pour # personnes, aucun fichier ne donne de date : nul ne peut dire si leur temps est passé."
        />
      )}
    </>
  )
}

function DueTable({ retention: { due, dueCustomers, dueProspects } }: { retention: Retention }): ReactNode {
  const { t } = useLingui()
  const { date, integer } = useFormat()
  const why = useWhy()
  const [shown, all] = [integer(due.length), integer(dueCustomers + dueProspects)]
  return (
    <>
      {due.length < dueCustomers + dueProspects && (
        <p className="muted">
          <Trans>
            Les {shown} plus anciennes sur {all} : elles s’effacent par lots, chacun avec sa preuve.
          </Trans>
        </p>
      )}
      <DataTable
        caption={t`Au bout de leur durée de conservation`}
        rows={due}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', header: t`Personne`, isName: true, cell: ({ name }) => name || '—' },
          { key: 'why', header: t`Pourquoi`, cell: why },
          { key: 'due', header: t`Échue le`, cell: ({ dueOn }) => date(dueOn) },
          {
            key: 'stays',
            header: t`Ce qui reste`,
            cell: ({ tickets }) => plural(tickets, { 0: 'rien', one: '# place sans nom', other: '# places sans nom' }),
          },
        ]}
      />
    </>
  )
}

function useWhy(): (due: RetentionDue) => string {
  const { date } = useFormat()
  const sentence = useSentence()
  return ({ rule, last }) =>
    `${sentence(`retention.rule.${rule}`)}, ${sentence(`retention.last.${last.kind}`, { day: date(last.day) })}`
}

/** Where the durations are written: shown with their date, and as still to be verified where nobody has. */
function References({ retention: { references, objectionsDue, objectionsKept } }: { retention: Retention }): ReactNode {
  const { t } = useLingui()
  const { date, integer } = useFormat()
  const sentence = useSentence()
  const [due, kept] = [integer(objectionsDue), integer(objectionsKept)]
  return (
    <section>
      <h2>
        <Trans>D’où viennent ces durées</Trans>
      </h2>
      <DataTable
        caption={t`Durées et sources`}
        rows={references}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', header: t`Données`, isName: true, cell: ({ rule }) => sentence(`retention.rule.${rule}`) },
          { key: 'years', header: t`Durée`, cell: ({ years }) => t`${years}\u00a0ans` },
          {
            key: 'source',
            header: t`Source`,
            cell: ({ source, url, dated, isVerified }) => (
              <>
                <a href={url} rel="noreferrer">
                  {source}
                </a>
                , {date(dated)}{' '}
                {!isVerified && (
                  <Tag tone="uncertain">
                    <Trans>à vérifier</Trans>
                  </Tag>
                )}
              </>
            ),
          },
        ]}
      />
      <p className="muted">
        <Trans>
          Un refus de recevoir des messages est gardé tant que l’adresse est dans vos données, et au moins trois ans.
          Gardés : {kept} ; échus, à une adresse que plus personne ne porte : {due}. Ils s’effacent avec le lot.
        </Trans>
      </p>
    </section>
  )
}

function ApplyDialog({
  retention,
  isPending,
  failure,
  onApply,
  onClose,
}: RetentionPageProps & { onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const signature = useSignature()
  const { signed } = signature
  const count = integer(retention.due.length)
  const title = retention.due.length === 1 ? t`Effacer cette personne ?` : t`Effacer ces ${count} personnes ?`
  const tickets = retention.due.reduce((sum, one) => sum + one.tickets, 0)
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={onClose}
      isQuestion
      actions={
        <Button
          variant="danger"
          isDisabled={signed === null}
          isPending={isPending}
          onPress={() => signed && onApply(signed, onClose)}
        >
          <Trans>Effacer pour toujours</Trans>
        </Button>
      }
    >
      <ul>
        <li>
          <Trans>
            Leurs noms, adresses et téléphones quittent toutes les tables ; les fichiers d’origine sont supprimés.
          </Trans>
        </li>
        <li>
          <Plural
            value={tickets}
            _0="Aucune place n’est à leur nom."
            one="# place reste dans les comptes, sans nom."
            other="# places restent dans les comptes, sans nom."
          />
        </li>
        <li>
          <Trans>
            Une empreinte est gardée : l’export suivant ne les fera pas revenir, sauf qui achète de nouveau après ce
            jour.
          </Trans>
        </li>
        <li>
          <Trans>La même recherche, avant et après, en fait la preuve : un PDF, sans leurs noms.</Trans>
        </li>
      </ul>
      <SignatureFields {...signature} failure={failure} />
    </Dialog>
  )
}
