import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SocialNetwork } from '../../../../contract/index.ts'
import { MoneyField } from '../../../components/money-field.tsx'
import { RowList } from '../../../components/row-list.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TypedNumberField } from '../../../components/typed-number-field.tsx'
import type { RecordPartProps } from './record-fields.ts'

/** What a seat costs. */
export function PriceRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <div className="record-group">
      <RowList
        label={t`Tarifs`}
        rows={record.prices ?? []}
        onChange={(rows) => change({ prices: [...rows] })}
        fresh={{ label: '', cents: 0 }}
        addLabel={t`Ajouter un tarif`}
        rowName={(row) => row.label}
      >
        {(row, changeRow) => (
          <>
            <TextField label={t`Tarif`} value={row.label} onChange={(label) => changeRow({ label })} isRequired />
            <MoneyField
              label={t`Prix`}
              cents={row.cents}
              onChange={(cents) => changeRow({ cents: cents ?? 0 })}
              isRequired
            />
          </>
        )}
      </RowList>
      <div className="record-narrow">
        <TypedNumberField
          label={t`Gratuit avant`}
          unit={t`ans`}
          value={record.freeUnderAge ?? null}
          onChange={(freeUnderAge) => change({ freeUnderAge })}
        />
      </div>
    </div>
  )
}

/** Who made it, as the company prints it (P24). */
export function CreditRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Distribution et crédits`}
      help={t`Comme la compagnie les imprime : ils sont repris tels quels.`}
      rows={record.credits ?? []}
      onChange={(rows) => change({ credits: [...rows] })}
      fresh={{ role: '', name: '' }}
      addLabel={t`Ajouter un crédit`}
      rowName={(row) => `${row.role} ${row.name}`.trim()}
    >
      {(row, changeRow) => (
        <>
          <TextField label={t`Rôle`} value={row.role} onChange={(role) => changeRow({ role })} isRequired />
          <TextField label={t`Noms`} value={row.name} onChange={(name) => changeRow({ name })} isRequired />
        </>
      )}
    </RowList>
  )
}

/** Whose accounts posts name, network by network. */
export function AccountRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Comptes à identifier`}
      help={t`Ceux de la compagnie, des artistes : les publications les nomment. Instagram les relie dès que la légende est collée ; Facebook et LinkedIn demandent de choisir la page dans leur liste.`}
      rows={record.accounts ?? []}
      onChange={(rows) => change({ accounts: [...rows] })}
      fresh={{ network: 'instagram' as const, account: '' }}
      addLabel={t`Ajouter un compte`}
      rowName={(row) => row.account}
    >
      {(row, changeRow) => (
        <>
          <Select<SocialNetwork>
            label={t`Réseau`}
            options={[
              { key: 'instagram', label: 'Instagram' },
              { key: 'facebook', label: 'Facebook' },
              { key: 'linkedin', label: 'LinkedIn' },
            ]}
            value={row.network}
            onChange={(network) => changeRow({ network })}
          />
          <TextField
            label={t`Compte (@…)`}
            value={row.account}
            onChange={(account) => changeRow({ account })}
            isRequired
          />
        </>
      )}
    </RowList>
  )
}

/** The venue's and the company's own sentences: quoted in texts, never invented. */
export function TextRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Textes sur le spectacle`}
      help={t`Vos phrases et celles de la compagnie : elles sont citées, jamais inventées.`}
      rows={record.texts ?? []}
      onChange={(rows) => change({ texts: [...rows] })}
      fresh={{ kind: 'summary' as const, text: '', source: '' }}
      addLabel={t`Ajouter un texte`}
      rowName={(row) => row.source}
    >
      {(row, changeRow) => (
        <>
          <Select
            label={t`Genre de texte`}
            options={[
              { key: 'summary', label: t`résumé` },
              { key: 'note', label: t`note d’intention` },
              { key: 'brochure', label: t`brochure` },
              { key: 'other', label: t`autre` },
            ]}
            value={row.kind}
            onChange={(kind) => changeRow({ kind })}
          />
          <TextField
            label={t`D’où il vient`}
            value={row.source}
            onChange={(source) => changeRow({ source })}
            isRequired
          />
          <div className="record-wide">
            <TextField label={t`Texte`} isLong value={row.text} onChange={(text) => changeRow({ text })} isRequired />
          </div>
        </>
      )}
    </RowList>
  )
}

/** What the press wrote, word for word, and where. */
export function QuoteRows({ record, change }: RecordPartProps): ReactNode {
  const { t } = useLingui()
  return (
    <RowList
      label={t`Presse`}
      help={t`Mot pour mot : une citation changée est signalée.`}
      rows={record.pressQuotes ?? []}
      onChange={(rows) => change({ pressQuotes: [...rows] })}
      fresh={{ text: '', source: '' }}
      addLabel={t`Ajouter une citation`}
      rowName={(row) => row.source}
    >
      {(row, changeRow) => (
        <>
          <TextField label={t`Citation`} value={row.text} onChange={(text) => changeRow({ text })} isRequired />
          <TextField
            label={t`Journal, date`}
            value={row.source}
            onChange={(source) => changeRow({ source })}
            isRequired
          />
        </>
      )}
    </RowList>
  )
}
