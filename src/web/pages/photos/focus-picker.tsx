import './photos.css'
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Focus, Photo } from '../../../contract/index.ts'
import { useFormat } from '../../language.tsx'

export interface FocusPickerProps {
  readonly photo: Pick<Photo, 'id' | 'width' | 'height'>
  readonly focus: Focus
  readonly onChange: (focus: Focus) => void
}

const step = 0.02
const stride = 0.1
const moves: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The point that every crop keeps: a click, or the arrow keys (with Shift, by larger steps). */
export function FocusPicker({ photo, focus, onChange }: FocusPickerProps): ReactNode {
  const { t } = useLingui()
  const { share } = useFormat()
  const [across, down] = [share(focus.x), share(focus.y)]
  const point = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onChange(bounded((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height))
  }
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const by = event.shiftKey ? stride : step
    onChange(bounded(focus.x + move.x * by, focus.y + move.y * by))
  }
  return (
    <div
      className="photo-focus"
      role="slider"
      tabIndex={0}
      aria-label={t`Point que chaque cadrage garde`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(focus.x * 100)}
      aria-valuetext={t`à ${across} de la largeur et ${down} de la hauteur`}
      onClick={point}
      onKeyDown={press}
    >
      <img src={`/api/photos/${photo.id}/preview`} alt="" width={photo.width} height={photo.height} />
      <span className="photo-focus-mark" style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }} />
    </div>
  )
}

function bounded(x: number, y: number): Focus {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
  return { x: share(x), y: share(y) }
}
