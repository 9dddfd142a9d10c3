import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type RelayLine, spacedPhone } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

interface RelayTableProps {
  readonly caption: string
  readonly relays: readonly RelayLine[]
  readonly onCall: (relay: RelayLine) => void
}

/** Who brings groups: their number, their last outing, what they have booked, and what the last call gave. */
export function RelayTable({ caption, relays, onCall }: RelayTableProps): ReactNode {
  return <DataTable caption={caption} rows={relays} rowKey={({ personId }) => personId} columns={useColumns(onCall)} />
}

function useColumns(onCall: RelayTableProps['onCall']): readonly Column<RelayLine>[] {
  const { t } = useLingui()
  const { integer } = useFormat()
  return [
    {
      key: 'name',
      header: t`Relais`,
      isName: true,
      sortBy: ({ name }) => name,
      cell: (relay) => <Name relay={relay} />,
    },
    { key: 'phone', header: t`Téléphone`, cell: (relay) => <Phone relay={relay} /> },
    {
      key: 'last',
      header: t`Dernière sortie`,
      sortBy: ({ lastOuting }) => lastOuting?.day ?? null,
      cell: ({ lastOuting }) => <OutingCell outing={lastOuting} />,
    },
    {
      key: 'before',
      header: t`Places saison dernière`,
      isNumber: true,
      sortBy: ({ seatsLastSeason }) => seatsLastSeason,
      cell: ({ seatsLastSeason }) => integer(seatsLastSeason),
    },
    {
      key: 'booked',
      header: t`Cette saison`,
      sortBy: ({ seatsThisSeason }) => seatsThisSeason,
      cell: ({ seatsThisSeason, nextOuting }) =>
        nextOuting ? <OutingCell outing={nextOuting} /> : <Seats count={seatsThisSeason} />,
    },
    { key: 'call', header: t`Dernier appel`, cell: (relay) => <LastCall relay={relay} /> },
    {
      key: 'note',
      header: t`Noter un appel`,
      isHeaderHidden: true,
      cell: (relay) => (
        <Button variant="second" aria-label={t`Noter l’appel à ${relay.name}`} onPress={() => onCall(relay)}>
          <Trans>Noter l’appel</Trans>
        </Button>
      ),
    },
  ]
}

/** A record of which nobody is the contact names the relay again. */
const sameName = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })

function Name({ relay: { name, kind, city, contact } }: { relay: RelayLine }): ReactNode {
  const sentence = useSentence()
  const who = contact !== null && sameName.compare(contact, name) === 0 ? null : contact
  const about = [kind && sentence(`relay-kind.${kind}`), who, city].filter(Boolean).join(' · ')
  return (
    <>
      {name}
      {about !== '' && <small>{about}</small>}
    </>
  )
}

function Phone({ relay: { phone, refusesContact } }: { relay: RelayLine }): ReactNode {
  if (refusesContact) return <Trans>Ne plus contacter</Trans>
  if (phone === null) return <span className="muted">—</span>
  return <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
}

function OutingCell({ outing }: { outing: RelayLine['lastOuting'] }): ReactNode {
  const { date } = useFormat()
  if (outing === null) return <span className="muted">—</span>
  return (
    <>
      {date(outing.day)}
      <small>
        {outing.show} · <Seats count={outing.seats} />
      </small>
    </>
  )
}

function Seats({ count }: { count: number }): ReactNode {
  const { integer } = useFormat()
  const shown = integer(count)
  if (count === 0) return <span className="muted">—</span>
  return count === 1 ? <Trans>1 place</Trans> : <Trans>{shown} places</Trans>
}

function LastCall({ relay: { lastCall } }: { relay: RelayLine }): ReactNode {
  const { date } = useFormat()
  const sentence = useSentence()
  if (lastCall === null) return <span className="muted">—</span>
  return (
    <>
      {sentence(`call-result.${lastCall.result}`)}
      <small className="relay-note">
        {date(lastCall.on)}, {lastCall.by}
        {lastCall.note !== '' && ` · ${lastCall.note}`}
      </small>
    </>
  )
}
