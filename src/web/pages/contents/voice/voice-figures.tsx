import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Voice } from '../../../../contract/index.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'

/** Rhythm, punctuation, address: the mean of the texts, and how far they go; then what has moved with the seasons. */
export function VoiceFigures({ voice }: { voice: Voice }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { locale } = useFormat()
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <section className="panel">
      <h2>
        <Trans>Le rythme</Trans>
      </h2>
      <DataTable
        caption={t`Traits de vos textes`}
        rows={voice.manners}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', header: t`Trait`, isName: true, cell: ({ key }) => sentence(`manner.${key}`) },
          { key: 'mean', header: t`Moyenne`, isNumber: true, cell: ({ mean }) => figure.format(mean) },
          {
            key: 'range',
            header: t`D’un texte à l’autre`,
            isNumber: true,
            cell: ({ low, high }) => `${figure.format(low)}–${figure.format(high)}`,
          },
        ]}
      />
      <h3>
        <Trans>Au fil des saisons</Trans>
      </h3>
      {voice.drift.length > 0 ? (
        <ul>
          {voice.drift.map(({ key, from, to }) => (
            <li key={key}>{sentence('voice.drift', { label: sentence(`manner.${key}`), from, to })}</li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          {voice.seasons.length > 1 ? (
            <Trans>Rien n’a bougé plus que d’un texte à l’autre.</Trans>
          ) : (
            <Trans>Il faut des textes datés de deux saisons pour voir ce qui change.</Trans>
          )}
        </p>
      )}
    </section>
  )
}
