import './records.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ProgrammeEntry } from '../../../../contract/api/programme.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { ButtonLink, PageLink } from '../../../components/link.tsx'
import { Tag } from '../../../components/tag.tsx'
import { useFormat } from '../../../language.tsx'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { ProgrammePaste } from './programme-paste.tsx'

export function RecordsRoute(): ReactNode {
  const answer = useAnswer(['programme', 'list'], () => api.programme.list())
  return <AnsweredPage answer={answer}>{(entries) => <RecordsPage entries={entries} />}</AnsweredPage>
}

/** The records of the season: which shows have their facts, which do not yet. */
function RecordsPage({ entries }: { entries: readonly ProgrammeEntry[] }): ReactNode {
  const { t } = useLingui()
  const lacking = entries.filter(({ isComing, hasRecord }) => isComing && !hasRecord).length
  const title =
    lacking === 0
      ? t`Les fiches de vos spectacles`
      : lacking === 1
        ? t`Un spectacle à venir n’a pas de fiche`
        : t`${lacking} spectacles à venir n’ont pas de fiche`
  return (
    <>
      <PageHeading
        title={title}
        tab={t`Fiches des spectacles`}
        lead={<Trans>Un texte ne dit que ce qu’une fiche sait : dates, prix, durée, noms, et d’où on le tient.</Trans>}
        actions={
          <ButtonLink needs="programme.save" to="/spectacles/nouvelle-fiche">
            <Trans>Nouvelle fiche</Trans>
          </ButtonLink>
        }
      />
      <ProgrammePaste />
      {entries.length > 0 ? (
        <RecordTable entries={entries} />
      ) : (
        <EmptyState title={t`Aucun spectacle connu`}>
          <Trans>Importez vos ventes, collez une page de programme, ou remplissez une fiche.</Trans>
        </EmptyState>
      )}
    </>
  )
}

function RecordTable({ entries }: { entries: readonly ProgrammeEntry[] }): ReactNode {
  const { t } = useLingui()
  const { moment, date } = useFormat()
  return (
    <DataTable
      caption={t`Spectacles`}
      rows={entries}
      rowKey={(entry) => entry.key}
      columns={[
        {
          key: 'title',
          header: t`Spectacle`,
          isName: true,
          sortBy: (entry) => entry.title,
          cell: (entry) => (
            <PageLink className="strong-link" to="/spectacles/$showKey/fiche" params={{ showKey: entry.key }}>
              {entry.title}
            </PageLink>
          ),
        },
        {
          key: 'when',
          header: t`Première représentation`,
          sortBy: (entry) => entry.performances[0] ?? null,
          cell: ({ isComing, performances: [first] }) => (first ? (isComing ? moment(first) : date(first)) : '—'),
        },
        {
          key: 'record',
          header: t`Fiche`,
          sortBy: (entry) => Number(entry.hasRecord),
          cell: (entry) =>
            entry.hasRecord ? (
              <Tag tone="proven">
                <Trans>remplie</Trans>
              </Tag>
            ) : (
              <Tag tone={entry.isComing ? 'uncertain' : 'plain'}>
                <Trans>pas de fiche</Trans>
              </Tag>
            ),
        },
      ]}
    />
  )
}
