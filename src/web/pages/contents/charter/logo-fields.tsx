import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CharterLogo } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { BroughtFiles } from './brought-files.tsx'
import { asLogo, type CharterPart } from './charter-part.ts'

/** The logo for light grounds and the one for dark grounds: one is enough where it is seen on both. */
export function LogoFields({ charter, onChange }: CharterPart): ReactNode {
  const { t } = useLingui()
  const { logos, colours } = charter
  const places = [
    { key: 'onLight', title: t`Sur fond clair`, ground: colours.paper },
    { key: 'onDark', title: t`Sur fond foncé`, ground: colours.ink },
  ] as const
  return (
    <section className="charter-part">
      <h2>
        <Trans>Logo</Trans>
      </h2>
      <p className="muted">
        <Trans>
          SVG (lettres en tracés) ou PNG sans fond. Là où aucun des deux ne se voit assez, le nom de la maison est écrit
          à sa place.
        </Trans>
      </p>
      <div className="charter-logos">
        {places.map(({ key, title, ground }) => (
          <div key={key} className="stack">
            <h3>{title}</h3>
            {logos[key] && (
              <OneLogo
                logo={logos[key]}
                ground={ground}
                onRemove={() => onChange({ logos: { ...logos, [key]: null } })}
              />
            )}
            <BroughtFiles
              title={logos[key] ? t`Déposer un autre logo` : t`Déposer le logo`}
              kind="logo"
              isOne
              onRead={({ logos: [read] }) => {
                if (read) onChange({ logos: { ...logos, [key]: asLogo(read) } })
              }}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

interface OneLogoProps {
  readonly logo: CharterLogo
  readonly ground: string
  readonly onRemove: () => void
}

function OneLogo({ logo: { file, name }, ground, onRemove }: OneLogoProps): ReactNode {
  const { t } = useLingui()
  return (
    <figure className="charter-logo">
      <div style={{ background: ground }}>
        <img src={`/api/charter-files/${file}`} alt={t`Logo : ${name}`} />
      </div>
      <figcaption className="row">
        <span>{name}</span>
        <Button variant="quiet" aria-label={t`Retirer : ${name}`} onPress={onRemove}>
          <Trans>Retirer</Trans>
        </Button>
      </figcaption>
    </figure>
  )
}
