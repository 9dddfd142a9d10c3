import './photos.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { cropRectangle, type Photo, type PhotoShape, photoShapeNames } from '../../../contract/index.ts'

export interface PhotoCropsProps {
  readonly photo: Pick<Photo, 'id' | 'width' | 'height' | 'focus'>
  readonly altText: string
  /** As large as the way out deserves. */
  readonly isLarge?: boolean
  /** What can be done with each. */
  readonly children?: (shape: PhotoShape) => ReactNode
}

/** A photo in the three shapes of the platforms, cut exactly as it will leave. */
export function PhotoCrops({ photo, altText, isLarge = false, children }: PhotoCropsProps): ReactNode {
  const { t } = useLingui()
  const names = usePhotoShapeNames()
  return (
    <ul className={isLarge ? 'photo-crops photo-crops-large' : 'photo-crops'} aria-label={t`Cadrages`}>
      {photoShapeNames.map((shape) => (
        <li key={shape}>
          <figure>
            <Crop photo={photo} shape={shape} label={altText || names[shape]} />
            <figcaption>
              {names[shape]}
              {children?.(shape)}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

function Crop({
  photo,
  shape,
  label,
}: {
  photo: PhotoCropsProps['photo']
  shape: PhotoShape
  label: string
}): ReactNode {
  const { left, top, width, height } = cropRectangle(photo, shape, photo.focus)
  return (
    <svg viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={label}>
      <image
        href={`/api/photos/${photo.id}/preview`}
        width={photo.width}
        height={photo.height}
        preserveAspectRatio="none"
      />
    </svg>
  )
}

export function usePhotoShapeNames(): Readonly<Record<PhotoShape, string>> {
  const { t } = useLingui()
  return { '4x5': t`Portrait 4:5`, '1x1': t`Carré 1:1`, '9x16': t`Story 9:16` }
}
