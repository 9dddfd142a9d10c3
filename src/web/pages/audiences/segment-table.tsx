import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AudienceKey } from '../../../contract/index.ts'
import { Bar } from '../../components/bar.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'
import { useVocabulary } from '../../use-vocabulary.ts'

export interface Segment {
  readonly key: AudienceKey
  readonly persons: number
  /** Those whom a permission lets the house write to by e-mail (P12). */
  readonly reachable: number
  readonly visitsPerSeason: number | null
  /** The number of persons against the same point last season, relative (0.04 is +4 %). */
  readonly change: number | null
  /** What to do with them: a code of `src/words/`, and the page where it is done. */
  readonly action: { readonly code: string; readonly to: string; readonly search?: Record<string, string> } | null
}

export interface SegmentTableProps {
  readonly caption: string
  readonly segments: readonly Segment[]
  readonly hasTotal?: boolean
  readonly isSoft?: boolean
}

/** Groups of persons with their size as a bar, whom one may write to, and what to do. */
export function SegmentTable({ caption, segments, hasTotal = false, isSoft = false }: SegmentTableProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const sum = (pick: (segment: Segment) => number) => segments.reduce((total, segment) => total + pick(segment), 0)
  const total = {
    name: t`Total`,
    persons: integer(sum((segment) => segment.persons)),
    reachable: integer(sum((segment) => segment.reachable)),
  }
  return (
    <DataTable
      caption={caption}
      rows={segments}
      rowKey={(segment) => segment.key}
      columns={useColumns({ segments, isSoft })}
      {...(hasTotal ? { total } : {})}
    />
  )
}

function useColumns({ segments, isSoft }: Pick<SegmentTableProps, 'segments'> & { isSoft: boolean }) {
  const { t } = useLingui()
  const { integer, decimal, change } = useFormat()
  const { audience } = useVocabulary()
  const longest = Math.max(0, ...segments.map((segment) => segment.persons))
  const columns: readonly Column<Segment>[] = [
    { key: 'name', header: t`Public`, isName: true, cell: (segment) => audience[segment.key] },
    {
      key: 'bar',
      header: t`Taille`,
      isHeaderHidden: true,
      width: 'bar',
      cell: (segment) => <Bar value={segment.persons} longest={longest} isSoft={isSoft} />,
    },
    {
      key: 'persons',
      header: t`Personnes`,
      isNumber: true,
      sortBy: (segment) => segment.persons,
      cell: (segment) => integer(segment.persons),
    },
    {
      key: 'reachable',
      header: t`dont joignables`,
      isNumber: true,
      sortBy: (segment) => segment.reachable,
      cell: (segment) => <span className="muted">{integer(segment.reachable)}</span>,
    },
    {
      key: 'visits',
      header: t`Venues par saison`,
      sortBy: (segment) => segment.visitsPerSeason,
      cell: (segment) => (
        <span>
          {segment.visitsPerSeason === null ? '—' : decimal(segment.visitsPerSeason)}
          {segment.change !== null && <span className="muted"> ({change(segment.change)})</span>}
        </span>
      ),
    },
    { key: 'action', header: t`Ce que nous proposons`, cell: (segment) => <SegmentAction action={segment.action} /> },
  ]
  return columns
}

function SegmentAction({ action }: Pick<Segment, 'action'>): ReactNode {
  const sentence = useSentence()
  if (!action) return null
  return (
    <PageLink className="strong-link" to={action.to} {...(action.search ? { search: action.search } : {})}>
      {sentence(action.code)}
    </PageLink>
  )
}
