import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Manner, Voice } from '../../../../contract/index.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'

/** Manners that are a part of all sentences; the others are a mean or a count in so many. */
const shares: ReadonlySet<Manner> = new Set(['shortSentences', 'longSentences'])

/** Rhythm, punctuation, address: the mean of the texts, and how far they go; then what has moved with the seasons. */
export function VoiceFigures({ voice }: { voice: Voice }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { decimal, share } = useFormat()
  const figure = (key: Manner, value: number) => (shares.has(key) ? share(value) : decimal(value))
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
          { key: 'mean', header: t`Moyenne`, isNumber: true, cell: ({ key, mean }) => figure(key, mean) },
          {
            key: 'range',
            header: t`D’un texte à l’autre`,
            isNumber: true,
            cell: ({ key, low, high }) => t`${figure(key, low)} à ${figure(key, high)}`,
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
