import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CharterReading } from '../../../../contract/index.ts'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Progress } from '../../../components/progress.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useBrought } from './use-brought.ts'

interface BroughtFilesProps {
  readonly title: string
  readonly kind: 'logo' | 'font'
  readonly isOne?: boolean
  readonly onRead: (reading: CharterReading) => void
}

const accepted = { logo: ['.svg', '.png'], font: ['.ttf', '.otf'] } as const

/** Where a file of the charter is dropped: what is refused says why, what was cleaned says of what. */
export function BroughtFiles({ title, kind, isOne = false, onRead }: BroughtFilesProps): ReactNode {
  const { t } = useLingui()
  const brought = useBrought(onRead)
  const reading = brought.data
  // A face dropped where a logo is expected was read, and is not taken here.
  const others = kind === 'logo' ? (reading?.fonts ?? []) : (reading?.logos ?? [])
  const cleaned = reading?.logos.filter((logo) => logo.cleaned.length > 0) ?? []
  return (
    <div className="stack" aria-live="polite">
      <DropZone
        title={title}
        accept={accepted[kind]}
        isOne={isOne}
        isDisabled={brought.isPending}
        onFiles={(files) => brought.mutate(files)}
      />
      {brought.isPending && <Progress label={t`Lecture du fichier`} share={null} />}
      {brought.error && <ErrorSentence error={brought.error} />}
      {reading?.refused.map((refusal) => (
        <ErrorSentence key={refusal.file} error={refusal} />
      ))}
      {others.map(({ name }) => (
        <p key={name} className="muted">
          {kind === 'logo' ? (
            <Trans>« {name} » est une police : déposez-la plus bas.</Trans>
          ) : (
            <Trans>« {name} » n’est pas une police.</Trans>
          )}
        </p>
      ))}
      {cleaned.map(({ name, cleaned: parts }) => (
        <p key={name} className="muted">
          <Trans>
            « {name} » a été nettoyé de ce qui n’est pas du dessin ({parts.join(', ')}). Regardez s’il est entier.
          </Trans>
        </p>
      ))}
    </div>
  )
}
