import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import type { VisualChoices, VisualsView } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { download } from '../../../components/download.ts'
import { showToast } from '../../../components/toast.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { ChooseShow } from './choose-show.tsx'
import { VisualsPage } from './visuals-page.tsx'

/** `/contenus/visuels?spectacle=berenice`: without a show, those that have a record. */
export function VisualsRoute(): ReactNode {
  const { t } = useLingui()
  const { spectacle } = useSearch({ strict: false }) as { spectacle?: unknown }
  const navigate = useNavigate()
  const shows = useAnswer(['programme', 'list'], () => api.programme.list())
  if (typeof spectacle === 'string') return <ShowVisuals key={spectacle} showKey={spectacle} />
  return (
    <AnsweredPage answer={shows}>
      {(entries) => (
        <ChooseShow
          title={t`Visuels`}
          shows={entries.filter(({ hasRecord }) => hasRecord)}
          onChoose={(key) => void navigate({ to: '/contenus/visuels', search: { spectacle: key } })}
        />
      )}
    </AnsweredPage>
  )
}

function ShowVisuals({ showKey }: { showKey: string }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  // What was tried, the last one shown; undo takes the last away.
  const [tried, setTried] = useState<readonly VisualChoices[]>([])
  const choices = tried.at(-1) ?? null
  const answer = useAnswer(['visuals', showKey, choices], () => api.visuals.look({ showKey, choices }))
  // While what was just chosen is being made, what was seen stays, and the keyboard with it.
  const seen = useRef<VisualsView | null>(null)
  if (answer.data) seen.current = answer.data
  const before = answer.isPending && seen.current ? { ...seen.current, choices: choices ?? seen.current.choices } : null
  const keep = useAct(api.visuals.choose, {
    changes: ['visuals'],
    onDone: () => {
      setTried([])
      showToast({ tone: 'done', message: t`Ces choix sont gardés.` })
    },
  })
  const take = useAct((key: string) => download(`/api/visuals/${key}/kit`, `${key}-visuels.zip`), { changes: [] })
  const page = (view: VisualsView) => (
    <VisualsPage
      view={view}
      isTried={tried.length > 0}
      isLooking={before !== null}
      onTry={(next) => setTried([...tried, next])}
      onUndo={() => setTried(tried.slice(0, -1))}
      onKeep={() => keep.mutate({ showKey, choices: view.choices, staffId: writer.id })}
      onTake={() => take.mutate(showKey)}
      isBusy={keep.isPending || take.isPending}
      failure={keep.error ?? take.error}
    />
  )
  const shown = answer.data ?? before
  return shown ? page(shown) : <AnsweredPage answer={answer}>{page}</AnsweredPage>
}
