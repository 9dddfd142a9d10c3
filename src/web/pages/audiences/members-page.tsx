import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AudienceSegment, SegmentMember } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSaid } from '../../use-said.ts'
import { useSentence } from '../../use-sentence.ts'
import { useVocabulary } from '../../use-vocabulary.ts'

interface MembersPageProps {
  readonly segment: AudienceSegment
  readonly members: readonly SegmentMember[]
  readonly onExport: () => void
  readonly isBusy: boolean
  readonly failure: unknown
}

/** Who is in a group: those who come most, and the sheet of them all. To see them is journalled. */
export function MembersPage({ segment, members, onExport, isBusy, failure }: MembersPageProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const { audience } = useVocabulary()
  const said = useSaid()
  const columns = useColumns()
  const count = integer(segment.size)
  const reachable = integer(segment.reachable.email)
  return (
    <>
      <PageHeading
        title={t`${audience[segment.key]} : ${count}`}
        tab={audience[segment.key]}
        lead={said(segment.rule)}
        actions={
          <>
            {segment.reachable.email > 0 && (
              <ButtonLink to="/contenus" search={{ audience: segment.key, channel: 'email' }}>
                <Trans>Leur écrire</Trans>
              </ButtonLink>
            )}
            {segment.size > 0 && (
              <Button needs="audiences.exportMembers" variant="second" onPress={onExport} isPending={isBusy}>
                <Trans>Exporter la liste</Trans>
              </Button>
            )}
          </>
        }
      />
      {failure !== null && failure !== undefined && <ErrorSentence error={failure} />}
      <p className="muted">
        <Plural
          value={segment.reachable.email}
          _0="Personne ne peut y recevoir d’e-mail."
          one="# personne peut recevoir un e-mail."
          other={`${reachable} personnes peuvent recevoir un e-mail.`}
        />{' '}
        <Trans>Cette lecture est notée au journal ; les adresses ne partent que sur une liste relue.</Trans>
      </p>
      {members.length < segment.size && (
        <p className="muted">
          <Plural
            value={members.length}
            one="La personne qui vient le plus ; la liste exportée les a toutes."
            other="Les # qui viennent le plus ; la liste exportée les a toutes."
          />
        </p>
      )}
      {segment.size === 0 ? (
        <EmptyState title={t`Personne dans ce public`}>
          <Trans>Il se compte d’après vos fichiers, à la date des dernières ventes connues.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={audience[segment.key]}
          rows={members}
          rowKey={({ personId }) => personId}
          columns={columns}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<SegmentMember>[] {
  const { t } = useLingui()
  const { integer, date } = useFormat()
  const sentence = useSentence()
  return [
    {
      key: 'name',
      header: t`Personne`,
      isName: true,
      sortBy: ({ name }) => name,
      cell: ({ personId, name, city }) => (
        <>
          <PageLink className="strong-link" to="/donnees/personnes" search={{ personne: personId }}>
            {name}
          </PageLink>
          {city && <small>{city}</small>}
        </>
      ),
    },
    {
      key: 'visits',
      header: t`Venues`,
      isNumber: true,
      sortBy: ({ visits }) => visits,
      cell: ({ visits }) => integer(visits),
    },
    {
      key: 'last',
      header: t`Dernière venue`,
      sortBy: ({ lastVisit }) => lastVisit,
      cell: ({ lastVisit }) => (lastVisit === null ? '—' : date(lastVisit)),
    },
    {
      key: 'next',
      header: t`Prochaine venue`,
      sortBy: ({ nextVisit }) => nextVisit,
      cell: ({ nextVisit }) => (nextVisit === null ? '—' : date(nextVisit)),
    },
    {
      key: 'email',
      header: t`E-mail`,
      sortBy: ({ emailWhyNot }) => emailWhyNot ?? '',
      cell: ({ emailWhyNot }) =>
        emailWhyNot === null ? t`oui` : t`non (${sentence(`person-why-not.${emailWhyNot}`)})`,
    },
  ]
}
