import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FilmView } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { saveAs } from '../../../components/download.ts'
import { showToast } from '../../../components/toast.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { ChooseShow } from '../visuals/choose-show.tsx'
import { type FilmChoices, FilmChoicesForm } from './film-choices.tsx'
import { canMakeFilm, makeFilmFile } from './make-film-file.ts'
import { VideoPage } from './video-page.tsx'

/** `/contenus/video?spectacle=berenice`: without a show, those that have a record. */
export function VideoRoute(): ReactNode {
  const { t } = useLingui()
  const { spectacle } = useSearch({ strict: false }) as { spectacle?: unknown }
  const navigate = useNavigate()
  const shows = useAnswer(['programme', 'list'], () => api.programme.list())
  if (typeof spectacle === 'string') return <ShowVideo key={spectacle} showKey={spectacle} />
  return (
    <AnsweredPage answer={shows}>
      {(entries) => (
        <ChooseShow
          title={t`Vidéo`}
          shows={entries.filter(({ hasRecord }) => hasRecord)}
          onChoose={(key) => void navigate({ to: '/contenus/video', search: { spectacle: key } })}
        />
      )}
    </AnsweredPage>
  )
}

const restMs = 500

function ShowVideo({ showKey }: { showKey: string }): ReactNode {
  const [choices, setChoices] = useState<FilmChoices>({
    format: '9:16',
    seconds: null,
    isStill: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  })
  // A length that is typed would ask for each of its digits.
  const settled = useSettled(choices)
  const answer = useAnswer(['visuals', 'film', showKey, settled], () => api.visuals.film({ showKey, ...settled }))
  const seen = useRef<FilmView | null>(null)
  if (answer.data) seen.current = answer.data
  const film = answer.data ?? (answer.error ? null : seen.current)
  const page = (shown: FilmView) => (
    <Making
      film={shown}
      isLooking={shown !== answer.data || settled !== choices}
      choices={<FilmChoicesForm showKey={showKey} choices={choices} seconds={shown.seconds} onChange={setChoices} />}
    />
  )
  return film ? page(film) : <AnsweredPage answer={answer}>{page}</AnsweredPage>
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface MakingProps {
  readonly film: FilmView
  readonly isLooking: boolean
  readonly choices: ReactNode
}

/** Makes the file here; to leave the page gives it up. */
function Making({ film, isLooking, choices }: MakingProps): ReactNode {
  const { t } = useLingui()
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const underWay = useRef<AbortController | null>(null)
  const { width, height } = film
  const canMake = useAnswer(['visuals', 'can-make', width, height], () => canMakeFilm({ width, height }))
  useEffect(() => () => underWay.current?.abort(), [])
  const make = async () => {
    const controller = new AbortController()
    underWay.current = controller
    setFailure(null)
    setShare(0)
    try {
      saveAs(await makeFilmFile(film, { onProgress: setShare, signal: controller.signal }), `${film.fileName}.mp4`)
      showToast({ tone: 'done', message: t`La vidéo est faite.` })
    } catch (error) {
      if (controller.signal.aborted)
        showToast({ tone: 'done', message: t`La vidéo n’a pas été faite : rien ne reste.` })
      else setFailure(error)
    } finally {
      setShare(null)
    }
  }
  const captions = () => saveAs(new Blob([film.captions], { type: 'text/vtt' }), `${film.fileName}.vtt`)
  return (
    <VideoPage
      film={film}
      choices={choices}
      isLooking={isLooking}
      making={share === null ? null : { share, onCancel: () => underWay.current?.abort() }}
      onMake={() => void make()}
      onCaptions={captions}
      failure={failure}
      canMake={canMake.data ?? true}
    />
  )
}
