import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SetAsideFact } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** Remarks on facts that the house has set aside for good, each with its reason, to be made again. */
export function SetAsideFacts(): ReactNode {
  const answer = useAnswer(['contents', 'set-asides'], () => api.contents.setAsides())
  return (
    <section className="settings-group">
      <h2>
        <Trans>Remarques sur les faits écartées</Trans>
      </h2>
      <Answered answer={answer}>{(facts) => (facts.length === 0 ? <None /> : <Facts facts={facts} />)}</Answered>
    </section>
  )
}

function None(): ReactNode {
  return (
    <p>
      <Trans>
        Rien encore. Dans un texte, « Écarter pour de bon… » range ici une remarque que Parterre ne fera plus.
      </Trans>
    </p>
  )
}

function Facts({ facts }: { facts: readonly SetAsideFact[] }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const hear = useAct(api.contents.hearAgain, { changes: ['contents', 'journal'] })
  return (
    <>
      <DataTable
        caption={t`Remarques sur les faits écartées`}
        rows={facts}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'words', header: t`Mots`, isName: true, cell: ({ words, clause }) => clause ?? words },
          { key: 'rule', header: t`Règle`, cell: ({ rule }) => <code>{rule}</code> },
          { key: 'reason', header: t`Raison`, cell: ({ reason }) => reason },
          { key: 'by', header: t`Écartée par`, cell: ({ by }) => by },
          {
            key: 'hear',
            header: t`Reprendre`,
            isHeaderHidden: true,
            cell: ({ id, words }) => (
              <Button
                needs="contents.hearAgain"
                variant="quiet"
                onPress={() => hear.mutate({ setAsideId: id, staffId })}
                aria-label={t`Signaler de nouveau : ${words}`}
              >
                <Trans>Signaler de nouveau</Trans>
              </Button>
            ),
          },
        ]}
      />
      {hear.error !== null && <ErrorSentence error={hear.error} />}
    </>
  )
}
