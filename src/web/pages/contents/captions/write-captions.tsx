import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type CaptionFormat, captionFormats } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'

export interface WriteCaptionsProps {
  readonly onWrite: (format: CaptionFormat) => void
  readonly isBusy: boolean
  /** What else can be done with the whole page. */
  readonly children?: ReactNode
}

/** In which form the cues leave the page. */
export function WriteCaptions({ onWrite, isBusy, children }: WriteCaptionsProps): ReactNode {
  const { t } = useLingui()
  const [format, setFormat] = useState<CaptionFormat>('vtt')
  const labels: Readonly<Record<CaptionFormat, string>> = {
    vtt: t`VTT, pour le web`,
    srt: t`SRT, pour les réseaux`,
    ass: t`ASS, pour incruster`,
    stl: t`STL, texte de montage`,
    txt: t`Transcription, texte seul`,
    html: t`Transcription, page web`,
  }
  const order = captionFormats.toSorted((one, other) => Number(other === 'vtt') - Number(one === 'vtt'))
  return (
    <div className="captions-write">
      <Select
        label={t`Écrire en`}
        options={order.map((key) => ({ key, label: labels[key] }))}
        value={format}
        onChange={setFormat}
      />
      <Button needs="captions.write" isPending={isBusy} onPress={() => onWrite(format)}>
        <Trans>Télécharger</Trans>
      </Button>
      {children}
    </div>
  )
}
