import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import {
  type AudienceKey,
  type Brief,
  type BriefChoices,
  type Channel,
  type MissingFact,
  neverWrittenTo,
  type ReusableBrief,
} from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import { BriefMissing } from './brief-missing.tsx'
import { BriefReach, type BriefReachProps } from './brief-reach.tsx'
import { IntentionRead } from './intention-read.tsx'
import { KeepBrief, KeptBriefChoice } from './kept-briefs.tsx'
import { MissingFacts } from './missing-facts.tsx'
import { LastLetter } from './results/last-letter.tsx'
import { askedWishes, noWishes, type Wishes, WishFields, wishesOfKept } from './wish-fields.tsx'
import { WriterChoice } from './writer-choice.tsx'

export interface BriefFormProps {
  readonly choices: BriefChoices
  readonly initial: {
    readonly show?: string
    readonly audience?: AudienceKey
    readonly channel?: Channel
    readonly only?: 'firstVisit'
    readonly performances?: readonly string[]
  }
  readonly isWriting: boolean
  readonly failure: unknown
  readonly onWrite: (brief: Brief) => void
  /** Writes the show on every channel at once. */
  readonly onWriteKit: (brief: Omit<Brief, 'channel'>) => void
  readonly onCancel: () => void
}

/** For whom, about which show, on which channel, to what end: what a text is made from, and what is missing for it. */
export function BriefForm(props: BriefFormProps): ReactNode {
  const { choices, initial } = props
  const [showKey, setShowKey] = useState(initial.show ?? null)
  const [audienceKey, setAudience] = useState(initial.audience ?? null)
  const [channelKey, setChannel] = useState<Channel | 'kit' | null>(initial.channel ?? null)
  const [part, setPart] = useState<Part>(initial.only ?? 'all')
  const [wishes, setWishes] = useState<Wishes>(noWishes)
  const [length, setLength] = useState<Length>('usual')
  const featured = useFeatured(initial, showKey)
  const show = choices.shows.find(({ key }) => key === showKey)
  const audience = choices.audiences.find(({ key }) => key === audienceKey)
  const channel = choices.channels.find((entry) => entry.channel === channelKey)
  const missing = [...(show?.missing ?? []), ...choices.missing]
  const isBlocked = missing.some(({ blocks }) => blocks)
  const isKit = channelKey === 'kit'
  const isReady = show && audienceKey !== null && (channel || isKit) && !isBlocked
  const only = audienceKey === 'new' && part === 'firstVisit' ? part : null
  const asked = { only, ...askedWishes(wishes), length, performances: featured.performances }
  const chosen = channel && audienceKey !== null ? { channel: channel.channel, audience: audienceKey, ...asked } : null
  const write = () => {
    if (!isReady) return
    const brief = { showKey: show.key, audience: audienceKey, ...asked }
    if (channel) props.onWrite({ ...brief, channel: channel.channel })
    else props.onWriteKit(brief)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <div className="fields">
        <KeptBriefChoice
          onTake={(kept) => {
            setAudience(kept.audience)
            setChannel(kept.channel)
            setPart(kept.only ?? 'all')
            setWishes(wishesOfKept(kept))
            setLength(kept.length ?? 'usual')
          }}
        />
        <AudienceChoice choices={choices} value={audienceKey} onChange={setAudience} />
        {audienceKey === 'new' && <PartChoiceOfNew value={part} onChange={setPart} />}
        <ShowChoice choices={choices} value={showKey} onChange={setShowKey} />
        <ChannelChoice choices={choices} value={channelKey} onChange={setChannel} />
        <LengthChoice value={length} onChange={setLength} />
        <WriterChoice />
      </div>
      <WishFields value={wishes} onChange={setWishes} />
      {showKey !== null && !show && <UnknownShow />}
      {audience && channel && (
        <ReachOfChannel
          channel={channel}
          brief={{ showKey: showKey ?? '', channel: channel.channel, audience: audience.key, only }}
        />
      )}
      <FeaturedPerformances {...featured} />
      {show && <LackingFacts showKey={show.key} known={missing} brief={chosen} />}
      {show && <IntentionRead showKey={show.key} {...askedWishes(wishes)} />}
      {props.failure !== null && props.failure !== undefined && <ErrorSentence error={props.failure} />}
      <div className="row">
        <Button needs="contents.write" type="submit" isPending={props.isWriting} isDisabled={!isReady}>
          <WriteLabel isBlocked={isBlocked && show !== undefined} isReady={Boolean(isReady)} />
        </Button>
        <Button variant="quiet" onPress={props.onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
      <KeepBrief brief={withoutPerformances(chosen)} />
    </form>
  )
}

/** Whom a channel reaches of a public; one that is published has no list. */
function ReachOfChannel(props: {
  readonly channel: BriefChoices['channels'][number]
  readonly brief: BriefReachProps['brief']
}): ReactNode {
  const { channel, brief } = props
  if (channel.list) {
    return (
      <>
        <BriefReach brief={brief} by={channel.list} />
        {channel.list === 'email' && <LastLetter audience={brief.audience} showKey={brief.showKey || null} />}
      </>
    )
  }
  return (
    <p className="muted">
      <Trans>Ce canal se publie : il s’écrit pour ce public, sans liste de destinataires.</Trans>
    </p>
  )
}

/** What the team may take up again for any show. */
function withoutPerformances(brief: Omit<Brief, 'showKey'> | null): ReusableBrief | null {
  if (brief === null) return null
  const { performances: _, ...rest } = brief
  return rest
}

interface Featured {
  /** Null when the text is about all of them. */
  readonly performances: string[] | null
  readonly onForget: () => void
}

/** The performances that the address names, for as long as the form is about their show. */
function useFeatured({ show, performances = [] }: BriefFormProps['initial'], showKey: string | null): Featured {
  const [named, setNamed] = useState(performances)
  const isTheirs = showKey === show && named.length > 0
  return { performances: isTheirs ? [...named] : null, onForget: () => setNamed([]) }
}

/** The performances that a card or a link is about: the letter puts them first. */
function FeaturedPerformances({ performances, onForget }: Featured): ReactNode {
  const { moment } = useFormat()
  if (performances === null) return null
  const told = performances.map((start) => moment(start)).join(', ')
  return (
    <div className="row">
      <p>
        <Trans>En premier dans le texte : {told}.</Trans>
      </p>
      <Button variant="quiet" onPress={onForget}>
        <Trans>Ne mettre aucune date en avant</Trans>
      </Button>
    </div>
  )
}

/** What the record lacks for a text: for any text, or for this one once its channel and public are chosen. */
function LackingFacts(props: {
  readonly showKey: string
  readonly known: readonly MissingFact[]
  readonly brief: Omit<Brief, 'showKey'> | null
}): ReactNode {
  const { showKey, known, brief } = props
  if (brief === null) return <MissingFacts missing={known} showKey={showKey} />
  return <BriefMissing known={known} brief={{ showKey, ...brief }} />
}

function WriteLabel({ isBlocked, isReady }: { isBlocked: boolean; isReady: boolean }): ReactNode {
  if (isReady) return <Trans>Écrire</Trans>
  return isBlocked ? <Trans>Il manque de quoi écrire</Trans> : <Trans>Choisissez public, spectacle et canal</Trans>
}

function UnknownShow(): ReactNode {
  return (
    <p>
      <Trans>
        Ce spectacle n’a pas encore de fiche : sans elle, rien de vrai ne peut s’écrire. Collez sa page de programme
        plus bas, ou choisissez un autre spectacle.
      </Trans>
    </p>
  )
}

interface PartChoice<Key> {
  readonly choices: BriefChoices
  readonly value: Key | null
  readonly onChange: (key: Key) => void
}

function ShowChoice({ choices, value, onChange }: PartChoice<string>): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  return (
    <Select
      label={t`Spectacle`}
      options={choices.shows.map((show) => ({
        key: show.key,
        label: show.title,
        hint: show.nextAt ? moment(show.nextAt) : t`plus de représentation à venir`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

function AudienceChoice({ choices, value, onChange }: PartChoice<AudienceKey>): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  return (
    <Select
      label={t`Public`}
      options={choices.audiences.filter(isWritable).map(({ key, ...group }) => {
        const persons = plural(group.persons, { one: '# personne', other: '# personnes' })
        const reachable = plural(group.email.reachable, { one: '# joignable', other: '# joignables' })
        return {
          key,
          label: vocabulary.audience[key],
          hint: t`${persons}, ${reachable} par e-mail`,
        }
      })}
      value={value}
      onChange={onChange}
    />
  )
}

/** Some publics are to be counted, and never written to (P13). */
function isWritable({ key }: BriefChoices['audiences'][number]): boolean {
  return !neverWrittenTo.has(key)
}

type Length = NonNullable<Brief['length']>

function LengthChoice({ value, onChange }: { value: Length; onChange: (length: Length) => void }): ReactNode {
  const { t } = useLingui()
  return (
    <Select<Length>
      label={t`Longueur`}
      options={[
        { key: 'short', label: t`Courte`, hint: t`l’essentiel de l’histoire, et tout ce qui est pratique` },
        { key: 'usual', label: t`Habituelle` },
        { key: 'long', label: t`Longue`, hint: t`l’histoire entière, la note, l’équipe, la presse` },
      ]}
      value={value}
      onChange={onChange}
      help={t`Sans effet sur un SMS, un dépliant ou un communiqué.`}
    />
  )
}

type Part = 'all' | 'firstVisit'

function PartChoiceOfNew({ value, onChange }: { value: Part; onChange: (part: Part) => void }): ReactNode {
  const { t } = useLingui()
  return (
    <Select<Part>
      label={t`Parmi eux`}
      options={[
        { key: 'all', label: t`Tous les Nouveaux` },
        { key: 'firstVisit', label: t`Venus pour la première fois depuis moins de 15 jours` },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function ChannelChoice({ choices, value, onChange }: PartChoice<Channel | 'kit'>): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  const options = choices.channels.map(({ channel }) => ({ key: channel, label: vocabulary.channel[channel] }))
  const kit = { key: 'kit', label: t`Tous les canaux`, hint: t`un brouillon par canal, à relire un par un` } as const
  return <Select label={t`Canal`} options={[...options, kit]} value={value} onChange={onChange} />
}
