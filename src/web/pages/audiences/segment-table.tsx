import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AudienceSegment } from '../../../contract/index.ts'
import { Bar } from '../../components/bar.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { useFormat } from '../../language.tsx'
import { useSaid } from '../../use-said.ts'
import { useSentence } from '../../use-sentence.ts'
import { useVocabulary } from '../../use-vocabulary.ts'

export interface SegmentTableProps {
  readonly caption: string
  readonly segments: readonly AudienceSegment[]
  /** The day of last season with which the groups are compared. */
  readonly samePoint?: string | null
  readonly hasTotal?: boolean
  readonly isSoft?: boolean
}

/** Groups of persons with their size as a bar, whom one may write to and why not the others, and what to do. */
export function SegmentTable({
  caption,
  segments,
  samePoint = null,
  hasTotal = false,
  isSoft = false,
}: SegmentTableProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const sum = (pick: (segment: AudienceSegment) => number) =>
    integer(segments.reduce((total, segment) => total + pick(segment), 0))
  const total = {
    name: t`Total`,
    size: sum(({ size }) => size),
    reachable: sum(({ reachable }) => reachable.email),
  }
  return (
    <DataTable
      caption={caption}
      rows={segments}
      rowKey={(segment) => segment.key}
      columns={useColumns({ segments, samePoint, isSoft })}
      {...(hasTotal ? { total } : {})}
    />
  )
}

function useColumns({
  segments,
  samePoint,
  isSoft,
}: Pick<SegmentTableProps, 'segments'> & { samePoint: string | null; isSoft: boolean }) {
  const { t } = useLingui()
  const { change, date } = useFormat()
  const visits = useVisitsColumn(samePoint)
  const day = samePoint === null ? '' : date(samePoint)
  const longest = Math.max(0, ...segments.map(({ size }) => size))
  const columns: readonly Column<AudienceSegment>[] = [
    { key: 'name', header: t`Public`, isName: true, cell: (segment) => <Name segment={segment} /> },
    {
      key: 'bar',
      header: t`Taille`,
      isHeaderHidden: true,
      width: 'bar',
      cell: ({ size }) => <Bar value={size} longest={longest} isSoft={isSoft} />,
    },
    {
      key: 'size',
      header: samePoint === null || isSoft ? t`Personnes` : t`Personnes (depuis le ${day})`,
      isNumber: true,
      sortBy: ({ size }) => size,
      cell: ({ key, size, sizeSamePoint }) => (
        <>
          <Size audience={key} size={size} />
          {sizeSamePoint && isOfSeason(key) ? (
            <span className="muted small"> {change(size / sizeSamePoint - 1)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'reachable',
      header: t`dont joignables`,
      isNumber: true,
      sortBy: ({ reachable }) => reachable.email,
      cell: (segment) => <Reachable segment={segment} />,
    },
    ...(isSoft ? [] : [visits]),
    { key: 'action', header: t`Ce que nous proposons`, cell: (segment) => <Proposal segment={segment} /> },
  ]
  return columns
}

/** Groups that begin again each season; the others only grow with the years in the files, which says nothing of the house. */
function isOfSeason(key: AudienceSegment['key']): boolean {
  return key === 'subscriber' || key === 'regular' || key === 'new' || key === 'atRisk'
}

function useVisitsColumn(samePoint: string | null): Column<AudienceSegment> {
  const { t } = useLingui()
  const { decimal, date } = useFormat()
  const day = samePoint === null ? '' : date(samePoint)
  return {
    key: 'visits',
    header: samePoint === null ? t`Venues cette saison` : t`Venues cette saison (au ${day})`,
    isNumber: true,
    sortBy: ({ visits }) => visits.thisSeason,
    cell: ({ visits: { thisSeason, lastSeasonSamePoint } }) => {
      const before = decimal(lastSeasonSamePoint ?? 0)
      return (
        <>
          {thisSeason === null ? '—' : decimal(thisSeason)}
          {samePoint !== null && lastSeasonSamePoint !== null && lastSeasonSamePoint > 0 && (
            <span className="muted small"> ({before})</span>
          )}
        </>
      )
    },
  }
}

/** How many they are, opening onto who they are. */
function Size({ audience: key, size }: { audience: AudienceSegment['key']; size: number }): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const { audience } = useVocabulary()
  const isRefused = useRefusal('audiences.members') !== null
  if (size === 0 || isRefused) return integer(size)
  const name = audience[key]
  return (
    <PageLink to="/publics/$audience" params={{ audience: key }} aria-label={t`${integer(size)}, voir qui : ${name}`}>
      {integer(size)}
    </PageLink>
  )
}

/** The group's name, and who is in it. */
function Name({ segment }: { segment: AudienceSegment }): ReactNode {
  const said = useSaid()
  const { audience } = useVocabulary()
  return (
    <details className="segment-rule">
      <summary>{audience[segment.key]}</summary>
      <small>{said(segment.rule)}</small>
    </details>
  )
}

/** How many may be written to by e-mail, opening onto why not the others (P12). */
function Reachable({ segment }: { segment: AudienceSegment }): ReactNode {
  const { integer } = useFormat()
  const sentence = useSentence()
  const reasons = segment.whyNot.email
  if (reasons.length === 0) return integer(segment.reachable.email)
  return (
    <details className="segment-reachable">
      <summary>{integer(segment.reachable.email)}</summary>
      <ul>
        {reasons.map(({ why, count }) => (
          <li key={why}>{sentence(`why-not.${why}`, { count })}</li>
        ))}
      </ul>
    </details>
  )
}

/** The first thing to do; a link where a message can reach somebody. */
function Proposal({ segment }: { segment: AudienceSegment }): ReactNode {
  const sentence = useSentence()
  const [action] = segment.actions
  if (action === undefined) return null
  const label = sentence(`segment-action-${action}`)
  if (action === 'callRelay') {
    return (
      <PageLink className="strong-link" to="/publics/relais">
        {label}
      </PageLink>
    )
  }
  if (segment.reachable.email === 0) return label
  return (
    <PageLink className="strong-link" to="/contenus" search={{ audience: segment.key, channel: 'email' }}>
      {label}
    </PageLink>
  )
}
