import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DuplicateDecision } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { localMoment } from './local-moment.ts'

/** The two records, or how many were decided in one act. */
function Named({ decision: { names, act } }: { decision: DuplicateDecision }): ReactNode {
  const { integer } = useFormat()
  if (act === null) return names.join(' · ')
  const first = names[0]
  const pairs = <Plural value={act.pairs} one="# paire" other="# paires" />
  if (act.expectedErrors === null)
    return (
      <Trans>
        {pairs} autour de {first}, d’un seul geste
      </Trans>
    )
  const errors = integer(Math.ceil(act.expectedErrors))
  return (
    <Trans>
      {pairs} d’un seul geste, dont environ {errors} à tort
    </Trans>
  )
}

interface DecisionListProps {
  readonly decisions: readonly DuplicateDecision[]
  readonly onUndo: (decision: number) => void
}

/** The journal of answers, the latest first; each can be taken back, and stays written. */
export function DecisionList({ decisions, onUndo }: DecisionListProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const kinds = {
    same: t`même personne`,
    different: t`deux personnes`,
    sameHousehold: t`même foyer`,
  }
  return (
    <section>
      <h2>
        <Trans>Vos réponses</Trans>
      </h2>
      <DataTable
        caption={t`Réponses données`}
        rows={decisions}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'names', header: t`Fiches`, isName: true, cell: (row) => <Named decision={row} /> },
          { key: 'kind', header: t`Réponse`, cell: ({ kind }) => kinds[kind] },
          { key: 'by', header: t`Par`, cell: ({ decidedBy }) => decidedBy || '—' },
          { key: 'at', header: t`Quand`, cell: ({ decidedAt }) => moment(localMoment(decidedAt)) },
          {
            key: 'undo',
            header: t`Annuler`,
            isHeaderHidden: true,
            cell: ({ id, undoneAt, names: [first, second] }) =>
              undoneAt === null ? (
                <Button
                  needs="duplicates.undo"
                  variant="quiet"
                  aria-label={t`Annuler : ${first} et ${second}`}
                  onPress={() => onUndo(id)}
                >
                  <Trans>Annuler</Trans>
                </Button>
              ) : (
                <Tag>
                  <Trans>annulée</Trans>
                </Tag>
              ),
          },
        ]}
      />
    </section>
  )
}
