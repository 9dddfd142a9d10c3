import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import {
  type PracticalBlock,
  type PracticalLanguage,
  practicalLanguages,
  practicalText,
} from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Tabs } from '../../../components/tabs.tsx'
import { showToast } from '../../../components/toast.ts'
import { Answered } from '../../../shell/answered.tsx'
import { useLanguageNames } from '../use-language-names.ts'

/** Dates, place, length, prices and booking of a show for readers of five other languages, to be copied. */
export function PracticalPanel({ showKey }: { showKey: string }): ReactNode {
  const { t } = useLingui()
  const [to, setTo] = useState<PracticalLanguage>('en')
  const names = useLanguageNames()
  return (
    <section className="panel">
      <h2>
        <Trans>Informations pratiques en d’autres langues</Trans>
      </h2>
      <p className="muted">
        <Trans>Écrites par des règles, d’après la fiche enregistrée : aucun modèle, aucun mot ajouté.</Trans>
      </p>
      <Tabs
        label={t`Langue`}
        current={to}
        onChange={(key) => setTo(practicalLanguages.find((one) => one === key) ?? 'en')}
        tabs={practicalLanguages.map((one) => ({
          key: one,
          label: names[one],
          content: <Translated showKey={showKey} to={one} />,
        }))}
      />
    </section>
  )
}

function Translated({ showKey, to }: { showKey: string; to: PracticalLanguage }): ReactNode {
  const answer = useAnswer(['programme', 'practical', showKey, to], () => api.programme.practical({ key: showKey, to }))
  return <Answered answer={answer}>{(block) => <Block block={block} />}</Answered>
}

function Block({ block }: { block: PracticalBlock }): ReactNode {
  const { t } = useLingui()
  const words = block.keptInFrench.map((one) => `« ${one} »`).join(', ')
  const copy = async () => {
    await navigator.clipboard.writeText(practicalText(block))
    showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` })
  }
  return (
    <div lang={block.to}>
      {block.lines.map(({ label, items }) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      <div lang="fr">
        {words !== '' && (
          <p className="muted">
            <Trans>Laissé en français, à traduire par une personne : {words}.</Trans>
          </p>
        )}
        <Button variant="second" onPress={() => void copy()}>
          <Trans>Copier</Trans>
        </Button>
      </div>
    </div>
  )
}
