import './check-list.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CallName } from '../../contract/index.ts'
import { Button } from './button.tsx'

export interface CheckEntry {
  readonly key: string
  readonly level: 'passed' | 'look' | 'blocking'
  readonly title: string
  readonly detail?: ReactNode
  /** What made the check, for whoever asks. */
  readonly why?: { readonly rule: string; readonly words: string }
  readonly actions?: readonly { readonly label: string; readonly run: () => void; readonly needs?: CallName }[]
  /**
   * For what no machine can check (P26): true once a person has opened it. Absent where nothing needs opening.
   */
  readonly isOpened?: boolean
  readonly onOpen?: () => void
}

const ranks = { blocking: 0, look: 1, passed: 2 } as const

/** The checks of a text: what blocks first, then what a person must look at, then what holds. */
export function CheckList({ checks }: { checks: readonly CheckEntry[] }): ReactNode {
  const ordered = checks.toSorted((a, b) => ranks[a.level] - ranks[b.level])
  return (
    <ul className="check-list">
      {ordered.map((check) => (
        <li key={check.key}>
          <CheckMark level={check.level} />
          <div>
            {check.title}
            {check.detail && <small>{check.detail}</small>}
            {check.why && <CheckWhy {...check.why} />}
            <CheckActions check={check} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function CheckMark({ level }: { level: CheckEntry['level'] }): ReactNode {
  const { t } = useLingui()
  const marks = {
    passed: { sign: '✓', meaning: t`Vérifié :` },
    look: { sign: '!', meaning: t`À lire vous-même :` },
    blocking: { sign: '✕', meaning: t`Bloque la validation :` },
  }
  const { sign, meaning } = marks[level]
  return (
    <span className={`check-mark check-${level}`}>
      <span aria-hidden>{sign}</span>
      <span className="visually-hidden">{meaning}</span>
    </span>
  )
}

function CheckWhy({ rule, words }: NonNullable<CheckEntry['why']>): ReactNode {
  return (
    <details>
      <summary>
        <Trans>Pourquoi ?</Trans>
      </summary>
      <small>
        <Trans>
          Lu dans « {words} » ; règle <code>{rule}</code>
        </Trans>
      </small>
    </details>
  )
}

function CheckActions({ check }: { check: CheckEntry }): ReactNode {
  const { t } = useLingui()
  const [isJustRead, setJustRead] = useState(false)
  const { title } = check
  if (!check.actions?.length && !check.onOpen) return null
  return (
    <div className="check-actions">
      {check.onOpen &&
        (check.isOpened ? (
          <Read takesFocus={isJustRead} />
        ) : (
          <Button
            variant="quiet"
            aria-label={t`Je l’ai lu : ${title}`}
            onPress={() => {
              setJustRead(true)
              check.onOpen?.()
            }}
          >
            <Trans>Je l’ai lu</Trans>
          </Button>
        ))}
      {check.actions?.map((action) => (
        <Button key={action.label} variant="quiet" onPress={action.run} {...(action.needs && { needs: action.needs })}>
          {action.label}
        </Button>
      ))}
    </div>
  )
}

/** Stands where the button was, and takes its focus: keys go on from there to the next point. */
function Read({ takesFocus }: { takesFocus: boolean }): ReactNode {
  const word = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (takesFocus) word.current?.focus()
  }, [takesFocus])
  return (
    <span ref={word} className="muted" tabIndex={-1}>
      <Trans>Lu</Trans>
    </span>
  )
}
