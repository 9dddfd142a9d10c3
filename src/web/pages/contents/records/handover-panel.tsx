import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import {
  type HandoverFormat,
  type HandoverRecipient,
  handoverFormatNames,
  handoverFormats,
} from '../../../../contract/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { download } from '../../../components/download.ts'
import { showToast } from '../../../components/toast.ts'
import { isDescribed } from '../../../described.ts'
import { useSentence } from '../../../use-sentence.ts'

const usual: readonly HandoverFormat[] = ['post-4x5', 'post-1x1', 'story-9x16', 'poster-a3']

/** What a designer or a photographer is given to work from (P30): made from the record, for the formats that are needed. */
export function HandoverPanel({ showKey }: { showKey: string }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const writer = useWriter()
  const names = useFormatNames()
  const [formats, setFormats] = useState(usual)
  const toggle = (format: HandoverFormat) =>
    setFormats(handoverFormatNames.filter((one) => (one === format) !== formats.includes(one)))
  const take = async (recipient: HandoverRecipient, fileName: string) => {
    const staff = writer.id === null ? '' : `&staff=${encodeURIComponent(writer.id)}`
    const key = encodeURIComponent(showKey)
    try {
      await download(`/api/programme/${key}/handover/${recipient}?formats=${formats.join(',')}${staff}`, fileName)
    } catch (error) {
      const message = isDescribed(error)
        ? sentence(error.code, error.params)
        : t`Rien n’est sorti : le navigateur ou le programme a refusé. Réessayez.`
      showToast({ tone: 'problem', message })
    }
  }
  return (
    <details className="record-sources">
      <summary>
        <Trans>Confier à un graphiste, à une photographe</Trans>
      </summary>
      <div className="stack panel">
        <p className="muted">
          <Trans>
            Une commande écrite depuis la fiche : faits à la lettre, mentions, formats. Le graphiste reçoit aussi les
            photos dont les droits courent, et un tableau pour la création en nombre de Canva.
          </Trans>
        </p>
        <fieldset className="handover-formats">
          <legend>
            <Trans>Formats attendus</Trans>
          </legend>
          {handoverFormatNames.map((format) => {
            const { width, height, unit } = handoverFormats[format]
            return (
              <label key={format} className="field-check">
                <input type="checkbox" checked={formats.includes(format)} onChange={() => toggle(format)} />
                <span>
                  {names[format]}{' '}
                  <span className="muted">
                    {width} × {height} {unit}
                  </span>
                </span>
              </label>
            )
          })}
        </fieldset>
        <div className="row">
          <Button
            needs="programme.save"
            variant="second"
            onPress={() => void take('designer', `${showKey}-graphiste.zip`)}
          >
            <Trans>Dossier pour le graphiste (zip)</Trans>
          </Button>
          <Button
            needs="programme.save"
            variant="second"
            onPress={() => void take('photographer', `${showKey}-commande-photo.docx`)}
          >
            <Trans>Commande photo (Word)</Trans>
          </Button>
        </div>
      </div>
    </details>
  )
}

function useFormatNames(): Readonly<Record<HandoverFormat, string>> {
  const { t } = useLingui()
  return {
    'post-4x5': t`Publication portrait`,
    'post-1x1': t`Publication carrée`,
    'story-9x16': t`Story`,
    'email-head': t`Tête d’e-mail`,
    'web-share': t`Image de partage du site`,
    'foyer-screen': t`Écran du hall`,
    'poster-a3': t`Affiche A3`,
    'poster-40x60': t`Affiche 40 × 60`,
    'leaflet-a5': t`Tract A5`,
  }
}
