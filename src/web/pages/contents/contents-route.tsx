import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BriefChoices, ProgrammeEntry } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { PageSkeleton } from '../../shell/waiting-page.tsx'
import type { BriefFormProps } from './brief-form.tsx'
import { type BriefSearch, isBriefOpen, readBriefSearch } from './brief-search.ts'
import { ContentsPage } from './contents-page.tsx'
import { PutAwayList } from './put-away.tsx'
import { CampaignResults } from './results/campaign-results.tsx'

/** Milliseconds until a list of which texts are still being judged is asked for again: it costs the server most of a second. */
const betweenLooks = 2500

export function ContentsRoute(): ReactNode {
  const drafts = useAnswer(['contents', 'list'], () => api.contents.list(), {
    againIn: (list) => (list.some(({ state }) => state === 'unjudged') ? betweenLooks : null),
  })
  const search = readBriefSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const open = (next: BriefSearch) => void navigate({ to: '/contenus', search: next })
  return (
    <AnsweredPage answer={drafts}>
      {(list) =>
        isBriefOpen(search) ? (
          <WithBrief search={search} onCancel={() => open({})}>
            {(brief) => <ContentsPage drafts={list} brief={brief} onNew={() => undefined} />}
          </WithBrief>
        ) : (
          <ContentsPage
            drafts={list}
            brief={null}
            onNew={() => open({ write: true })}
            results={<CampaignResults />}
            putAway={<PutAwayList />}
          />
        )
      }
    </AnsweredPage>
  )
}

interface WithBriefProps {
  readonly search: BriefSearch
  readonly onCancel: () => void
  readonly children: (brief: BriefFormProps) => ReactNode
}

function WithBrief({ search, onCancel, children }: WithBriefProps): ReactNode {
  const choices = useAnswer<BriefChoices>(['contents', 'brief'], () => api.contents.brief())
  const programme = useAnswer(['programme', 'list'], () => api.programme.list())
  const { t } = useLingui()
  const navigate = useNavigate()
  const writer = useWriter()
  const write = useAct(api.contents.write, {
    changes: ['contents', 'status'],
    onDone: ({ id }) => void navigate({ to: '/contenus/$draftId', params: { draftId: id } }),
  })
  const kit = useAct(api.variants.kit, {
    changes: ['contents', 'status'],
    onDone: (drafts) => {
      showToast({
        tone: 'done',
        message: t`${plural(drafts.length, { one: '# brouillon est écrit : il attend sa relecture.', other: '# brouillons sont écrits : chacun attend sa relecture.' })}`,
      })
      onCancel()
    },
  })
  return (
    <AnsweredPage answer={choices}>
      {(data) =>
        programme.isPending ? (
          <PageSkeleton />
        ) : (
          children({
            choices: data,
            initial: { ...initialOf(search), ...recordOf(search.show, programme.data) },
            isWriting: write.isPending || kit.isPending,
            failure: write.error ?? kit.error,
            onWrite: (brief) => write.mutate({ ...brief, staffId: writer.id }),
            onWriteKit: (brief) => kit.mutate({ ...brief, staffId: writer.id }),
            onCancel,
          })
        )
      }
    </AnsweredPage>
  )
}

function initialOf({ performances, ...search }: BriefSearch): BriefFormProps['initial'] {
  return { ...search, ...(performances && { performances: performances.split(',') }) }
}

/** An address may name a show as the ticketing files do: its record has a key of its own. */
function recordOf(show: string | undefined, programme: readonly ProgrammeEntry[] = []): { show?: string } {
  const entry = programme.find(
    ({ key, ticketingKeys }) => show !== undefined && (key === show || ticketingKeys.includes(show)),
  )
  return entry ? { show: entry.key } : {}
}
