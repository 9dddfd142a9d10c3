import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DuplicateQueue } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useFormat } from '../../language.tsx'

interface SurePairsProps {
  readonly queue: DuplicateQueue
  readonly people: readonly { readonly id: string }[]
  readonly person: string | null
  readonly onAccept: (level: number) => void
}

/** Pairs that need no look each: accepted together above a shown sureness, with the errors to expect. */
export function SurePairs({ queue: { sure }, people, person, onAccept }: SurePairsProps): ReactNode {
  const { t } = useLingui()
  const { share } = useFormat()
  const [level, setLevel] = useState<string | null>(null)
  const chosen = sure.find((one) => String(one.level) === level) ?? sure[0]
  if (!chosen) return null
  const [count, percent] = [chosen.pairs, share(chosen.level)]
  return (
    <section className="panel stack">
      <h2>
        <Trans>D’un seul geste</Trans>
      </h2>
      <p>
        <Plural
          value={count}
          one={`# paire est déjà réunie, sûre à ${percent}. L’accepter la fixe pour toujours, sans la regarder.`}
          other={`# paires sont déjà réunies et sûres à ${percent} chacune. Les accepter les fixe pour toujours, sans les regarder une à une.`}
        />{' '}
        <ExpectedErrors errors={chosen.expectedErrors} />{' '}
        <Trans>L’acceptation s’annule d’un seul geste, dans vos réponses.</Trans>
      </p>
      <div className="form-line">
        {sure.length > 1 && (
          <Select
            label={t`Au moins`}
            options={sure.map((one) => {
              const least = share(one.level)
              const pairs = plural(one.pairs, { one: '# paire', other: '# paires' })
              return { key: String(one.level), label: t`${least} (${pairs})` }
            })}
            value={String(chosen.level)}
            onChange={setLevel}
          />
        )}
        <Button
          variant="second"
          isDisabled={people.length > 1 && person === null}
          onPress={() => onAccept(chosen.level)}
        >
          <Plural
            value={count}
            one={`Accepter la paire sûre à ${percent}`}
            other={`Accepter les # paires sûres à ${percent}`}
          />
        </Button>
      </div>
    </section>
  )
}

function ExpectedErrors({ errors }: { errors: number }): ReactNode {
  const { integer } = useFormat()
  const count = integer(Math.round(errors))
  if (errors < 1) return <Trans>Moins d’une serait à tort.</Trans>
  return <Trans>Environ {count} le seraient à tort.</Trans>
}
