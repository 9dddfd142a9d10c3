import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ColourRole, colourOf, colourRoles, contrastOf, luminance } from '../../../../contract/index.ts'
import { useFormat } from '../../../language.tsx'
import type { CharterPart } from './charter-part.ts'
import { useRoles } from './use-roles.ts'

/** Each colour as words on each other: its contrast, what it allows (WCAG 2.2, AA), and whether the house forbids it. */
export function ContrastTable({ charter, onChange }: CharterPart): ReactNode {
  const roles = useRoles()
  const { forbidden } = charter
  const toggle = (ground: ColourRole, text: ColourRole) => {
    const others = forbidden.filter(([on, over]) => on !== ground || over !== text)
    onChange({ forbidden: others.length < forbidden.length ? others : [...forbidden, [ground, text]] })
  }
  return (
    <section className="charter-part">
      <h2>
        <Trans>Contrastes et couples interdits</Trans>
      </h2>
      <p className="muted">
        <Trans>
          4,5 pour un texte, 3 pour un grand titre : au-dessous, rien n’est écrit ainsi. Appuyez sur un couple pour
          l’interdire, même lisible.
        </Trans>
      </p>
      <div className="charter-contrasts">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Fond</Trans>
              </th>
              {colourRoles.map((text) => (
                <th key={text} scope="col">
                  {roles[text]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {colourRoles.map((ground) => (
              <tr key={ground}>
                <th scope="row">{roles[ground]}</th>
                {colourRoles.map((text) => (
                  <td key={text}>
                    {text !== ground && (
                      <Pair charter={charter} ground={ground} text={text} onToggle={() => toggle(ground, text)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface PairProps extends Pick<CharterPart, 'charter'> {
  readonly ground: ColourRole
  readonly text: ColourRole
  readonly onToggle: () => void
}

function Pair({ charter: { colours, forbidden }, ground, text, onToggle }: PairProps): ReactNode {
  const { t } = useLingui()
  const { locale } = useFormat()
  const roles = useRoles()
  const [behind, over] = [luminance(colourOf(colours[ground])), luminance(colourOf(colours[text]))]
  const contrast = contrastOf(behind, over)
  const isForbidden = forbidden.some(([one, other]) => one === ground && other === text)
  const figure = (Math.floor(contrast * 10) / 10).toLocaleString(locale)
  const verdict = contrast >= 4.5 ? t`texte` : contrast >= 3 ? t`grand titre seul` : t`illisible`
  const [on, under] = [roles[text], roles[ground]]
  return (
    <button
      type="button"
      className="charter-pair"
      data-level={isForbidden ? 'forbidden' : contrast >= 4.5 ? 'text' : contrast >= 3 ? 'large' : 'none'}
      aria-pressed={isForbidden}
      onClick={onToggle}
    >
      <span aria-hidden className="charter-pair-swatch" style={{ background: colours[ground] }}>
        <span style={{ background: colours[text] }} />
      </span>
      <span>
        <span className="visually-hidden">
          <Trans>
            Interdire {on} sur {under} :
          </Trans>{' '}
        </span>
        {figure} <small>{isForbidden ? t`interdit` : verdict}</small>
      </span>
    </button>
  )
}
