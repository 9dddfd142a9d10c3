import './drop-zone.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DropZone as AriaDropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { Button } from './button.tsx'
import { useIsInsideRefused } from './needs.tsx'

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  /** What is expected, above the button. */
  readonly title: string
  readonly hint?: ReactNode
  /** Extensions offered by the file chooser; what is dropped is judged by its content, by the engine. */
  readonly accept?: readonly string[]
  readonly isOne?: boolean
  readonly isDisabled?: boolean
}

/** A place for files, dropped from the desktop or chosen by the keyboard; several at once are one set (P3). */
export function DropZone(props: DropZoneProps): ReactNode {
  const { onFiles, title, hint, accept, isOne = false } = props
  const { t } = useLingui()
  const isRefused = useIsInsideRefused()
  const isDisabled = props.isDisabled === true || isRefused
  const give = (files: readonly File[]) => {
    const kept = isOne ? files.slice(0, 1) : files
    if (kept.length > 0) onFiles(kept)
  }
  return (
    <AriaDropZone
      className="drop-zone"
      isDisabled={isDisabled}
      aria-label={t`Déposer des fichiers`}
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === 'file')
        void Promise.all(dropped.map((item) => item.getFile())).then(give)
      }}
    >
      <Text slot="label" className="drop-zone-title">
        {title}
      </Text>
      {hint && <p className="drop-zone-hint">{hint}</p>}
      <FileTrigger
        allowsMultiple={!isOne}
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(list) => give(list ? [...list] : [])}
      >
        <Button isDisabled={isDisabled}>
          {isOne ? <Trans>Choisir un fichier</Trans> : <Trans>Choisir des fichiers</Trans>}
        </Button>
      </FileTrigger>
    </AriaDropZone>
  )
}
