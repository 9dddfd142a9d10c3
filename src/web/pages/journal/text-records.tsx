import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { LegalStatement, TextRecord } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { saveAs } from '../../components/download.ts'
import { PageLink } from '../../components/link.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat, useLanguage } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { Answered } from '../../shell/answered.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { useVocabulary } from '../../use-vocabulary.ts'
import { savePdf } from '../persons/save-pdf.ts'

/** Each text that left: who wrote what in it, who read it, and whether readers must be told of an AI. */
export function TextRecords(): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['transparency'], () => api.transparency.get())
  return (
    <Answered answer={answer}>
      {({ records, statements }) => (
        <div className="stack">
          {records.length === 0 ? (
            <EmptyState title={t`Aucun texte n’est encore sorti`}>
              <Trans>
                Dès qu’un texte validé est exporté, il s’inscrit ici : quelles phrases viennent d’une personne, d’une
                règle ou d’un modèle, qui l’a relu, et si une mention est due.
              </Trans>
            </EmptyState>
          ) : (
            <>
              <Handing />
              <RecordTable records={records} />
            </>
          )}
          <Statements statements={statements} />
        </div>
      )}
    </Answered>
  )
}

function Handing(): ReactNode {
  const csv = useAct(api.transparency.csv, {
    changes: [],
    onDone: (file) => saveAs(new Blob([file.text], { type: 'text/csv;charset=utf-8' }), file.name),
  })
  const pdf = useAct(api.transparency.pdf, { changes: [], onDone: savePdf })
  const failure = csv.error ?? pdf.error
  return (
    <>
      <div className="row">
        <Button variant="second" isPending={pdf.isPending} onPress={() => pdf.mutate(undefined)}>
          <Trans>Dossier à remettre (PDF)</Trans>
        </Button>
        <Button variant="second" isPending={csv.isPending} onPress={() => csv.mutate(undefined)}>
          <Trans>Tableau (CSV)</Trans>
        </Button>
      </div>
      {failure && <ErrorSentence error={failure} />}
    </>
  )
}

function RecordTable({ records }: { records: readonly TextRecord[] }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { channel } = useVocabulary()
  const lastOf = ({ exports }: TextRecord) => exports.at(-1)?.at ?? ''
  return (
    <DataTable
      caption={t`Textes sortis`}
      rows={records}
      rowKey={({ draftId, version }) => `${draftId} ${version}`}
      sortedBy={{ key: 'left', isDescending: true }}
      columns={[
        {
          key: 'text',
          header: t`Texte`,
          isName: true,
          sortBy: ({ showTitle }) => showTitle,
          cell: ({ draftId, showTitle, channel: by, version }) => (
            <>
              <PageLink className="strong-link" to="/contenus/$draftId" params={{ draftId }}>
                {showTitle}, {channel[by]}
              </PageLink>
              <small>
                <Trans>version {version}</Trans>
              </small>
            </>
          ),
        },
        {
          key: 'left',
          header: t`Sorti`,
          sortBy: lastOf,
          cell: (record) => moment(localInstant(lastOf(record))),
        },
        { key: 'written', header: t`Qui l’a écrit`, cell: (record) => <Written record={record} /> },
        { key: 'read', header: t`Relu par`, cell: (record) => <Read record={record} /> },
        { key: 'mention', header: t`Mention`, cell: (record) => <Duty record={record} /> },
      ]}
    />
  )
}

function Written({ record: { sentences, byModel } }: { record: TextRecord }): ReactNode {
  const { t } = useLingui()
  const { person, rule, quote, model } = sentences
  const parts = [
    [person, t`d’une personne`],
    [rule, t`d’une règle`],
    [quote, t`citées`],
    [model, t`d’un modèle`],
  ] as const
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, by]) => `${count} ${by}`)
    .join(', ')
  return (
    <>
      <Trans>Phrases : {said}</Trans>
      {byModel.length > 0 && (
        <details>
          <summary>
            <Plural value={byModel.length} one="la phrase du modèle" other="les # phrases du modèle" />
          </summary>
          <ul>
            {byModel.map(({ text, model: name }) => (
              <li key={text}>
                {text.replaceAll('*', '')} <small className="muted">({name})</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Read({ record: { reviews } }: { record: TextRecord }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  if (reviews.length === 0) return t`Aucune personne`
  return (
    <ul>
      {reviews.map(({ by, at, opened }) => (
        <li key={`${by}${at}`}>
          {by || t`Nom effacé`}
          <small>
            {moment(localInstant(at))} · <Plural value={opened} one="# point ouvert" other="# points ouverts" />
          </small>
        </li>
      ))}
    </ul>
  )
}

function Duty({ record: { duty, why, mention } }: { record: TextRecord }): ReactNode {
  const sentence = useSentence()
  return (
    <>
      <Tag tone={duty === 'due' ? 'blocked' : duty === 'exempt' ? 'known' : 'proven'}>
        {duty === 'due' ? <Trans>due</Trans> : <Trans>pas due</Trans>}
      </Tag>
      <small>{sentence(why.code, why.params)}</small>
      {duty === 'due' && mention && <small>« {mention} »</small>}
    </>
  )
}

function Statements({ statements }: { statements: readonly LegalStatement[] }): ReactNode {
  const { locale } = useLanguage()
  const { date } = useFormat()
  return (
    <details>
      <summary>
        <Trans>Ce que dit le règlement européen sur l’IA (à vérifier)</Trans>
      </summary>
      <ul>
        {statements.map((one) => {
          const day = date(one.readOn)
          return (
            <li key={one.key}>
              {locale === 'fr' ? one.fr : one.en}
              <br />
              <small className="muted">
                {one.source}, <Trans>lu le {day}</Trans>
                {one.isToCheck && (
                  <>
                    {' '}
                    · <Trans>à vérifier</Trans>
                  </>
                )}{' '}
                · {one.url}
              </small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
