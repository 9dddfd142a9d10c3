import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type CharterFont, type GraphicCharter, ownFaces } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { BroughtFiles } from './brought-files.tsx'
import type { CharterPart } from './charter-part.ts'

/** The faces of titles and of texts: the program's own, or files that the house brings with what allows their use. */
export function FaceFields({ charter, onChange }: CharterPart): ReactNode {
  const { t } = useLingui()
  const { fonts, fontFiles, titleCase } = charter
  const faces = [...new Set<string>([...ownFaces, ...fontFiles.map(({ family }) => family)])]
  const options = faces.map((family) => ({ key: family, label: family }))
  return (
    <section className="charter-part">
      <h2>
        <Trans>Polices</Trans>
      </h2>
      <div className="fields">
        <Select
          label={t`Titres`}
          options={options}
          value={fonts.title}
          onChange={(title) => onChange({ fonts: { ...fonts, title } })}
        />
        <Select
          label={t`Textes`}
          options={options}
          value={fonts.text}
          onChange={(text) => onChange({ fonts: { ...fonts, text } })}
        />
        <Select<GraphicCharter['titleCase']>
          label={t`Casse des titres`}
          options={[
            { key: 'as-is', label: t`Comme dans la fiche` },
            { key: 'capitals', label: t`En capitales` },
          ]}
          value={titleCase}
          onChange={(titleCase) => onChange({ titleCase })}
        />
      </div>
      {fontFiles.length > 0 && (
        <ul className="charter-faces">
          {fontFiles.map((font) => (
            <li key={font.file}>
              <OneFace
                font={font}
                onLicence={(licence) => onChange({ fontFiles: replaced(fontFiles, { ...font, licence }) })}
                onRemove={() => onChange(without(charter, font))}
              />
            </li>
          ))}
        </ul>
      )}
      <BroughtFiles
        title={t`Déposer une police : TTF ou OTF, un fichier par style`}
        kind="font"
        onRead={({ fonts: read }) => {
          const added = read.filter(({ file }) => fontFiles.every((known) => known.file !== file))
          if (added.length > 0) onChange({ fontFiles: [...fontFiles, ...added] })
        }}
      />
    </section>
  )
}

interface OneFaceProps {
  readonly font: CharterFont
  readonly onLicence: (licence: string) => void
  readonly onRemove: () => void
}

function OneFace({ font: { family, style, name, licence }, onLicence, onRemove }: OneFaceProps): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <p>
        <strong>
          {family} {style}
        </strong>{' '}
        <span className="muted">{name}</span>
      </p>
      <TextField
        label={t`Ce qui vous permet de l’employer`}
        help={t`Licence libre (OFL…), facture avec usage imprimé et numérique, accord écrit.`}
        isRequired
        defaultValue={licence}
        onBlur={(event) => {
          const typed = (event.target as HTMLInputElement).value.trim()
          if (typed !== licence) onLicence(typed)
        }}
        error={licence === '' ? t`Sans cela, la police ne sert pas et la charte ne s’enregistre pas.` : null}
      />
      <Button variant="quiet" aria-label={t`Retirer : ${name}`} onPress={onRemove}>
        <Trans>Retirer</Trans>
      </Button>
    </>
  )
}

function replaced(fonts: readonly CharterFont[], font: CharterFont): CharterFont[] {
  return fonts.map((one) => (one.file === font.file ? font : one))
}

/** Without a face; what was set in it goes back to the program's own where no other style of it is left. */
function without({ fonts, fontFiles }: GraphicCharter, { file, family }: CharterFont): Partial<GraphicCharter> {
  const left = fontFiles.filter((one) => one.file !== file)
  const isGone = left.every((one) => one.family !== family)
  const [title, text] = ownFaces
  return {
    fontFiles: left,
    fonts: {
      title: isGone && fonts.title === family ? title : fonts.title,
      text: isGone && fonts.text === family ? text : fonts.text,
    },
  }
}
