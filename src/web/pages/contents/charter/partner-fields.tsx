import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { LinesField } from '../../../components/lines-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { BroughtFiles } from './brought-files.tsx'
import { asLogo, type CharterPart } from './charter-part.ts'

/** Partners in the order of the agreement, by logo or by name, and what every visual must say. */
export function PartnerFields({ charter, onChange }: CharterPart): ReactNode {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const { partners, mentions } = charter
  const add = () => {
    const added = name.trim()
    if (added !== '' && !partners.includes(added)) onChange({ partners: [...partners, added] })
    setName('')
  }
  return (
    <section className="charter-part">
      <h2>
        <Trans>Partenaires et mentions</Trans>
      </h2>
      <p className="muted">
        <Trans>Sur chaque visuel, dans cet ordre : le logo là où vous le donnez, sinon le nom.</Trans>
      </p>
      <ol className="charter-partners">
        {partners.map((partner, place) => (
          <OnePartner key={partner} charter={charter} onChange={onChange} partner={partner} place={place} />
        ))}
      </ol>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label={t`Un partenaire de plus`} value={name} onChange={setName} />
        <Button type="submit" variant="second" isDisabled={name.trim() === ''}>
          <Trans>Ajouter</Trans>
        </Button>
      </form>
      <LinesField
        key={mentions.join('\n')}
        label={t`Mentions de tous les visuels`}
        help={t`Une par ligne. Le crédit photo et le numéro de licence viennent des fiches.`}
        lines={mentions}
        onChange={(lines) => onChange({ mentions: lines.slice(0, 8) })}
      />
    </section>
  )
}

interface OnePartnerProps extends CharterPart {
  readonly partner: string
  readonly place: number
}

function OnePartner({ charter: { partners, partnerLogos }, onChange, partner, place }: OnePartnerProps): ReactNode {
  const { t } = useLingui()
  const logo = partnerLogos[partner]
  const earlier = () => {
    const others = partners.filter((one) => one !== partner)
    onChange({ partners: others.toSpliced(place - 1, 0, partner) })
  }
  return (
    <li className="stack">
      <div className="row">
        {logo && <img className="charter-partner" src={`/api/charter-files/${logo.file}`} alt="" />}
        <strong>{partner}</strong>
        {place > 0 && (
          <Button variant="quiet" aria-label={t`Monter : ${partner}`} onPress={earlier}>
            <Trans>Monter</Trans>
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={t`Retirer : ${partner}`}
          onPress={() => onChange({ partners: partners.filter((one) => one !== partner) })}
        >
          <Trans>Retirer</Trans>
        </Button>
      </div>
      <details>
        <summary>{logo ? <Trans>Changer son logo</Trans> : <Trans>Donner son logo</Trans>}</summary>
        <BroughtFiles
          title={t`Logo de ${partner}`}
          kind="logo"
          isOne
          onRead={({ logos: [read] }) => {
            if (read) onChange({ partnerLogos: { ...partnerLogos, [partner]: asLogo(read) } })
          }}
        />
      </details>
    </li>
  )
}
