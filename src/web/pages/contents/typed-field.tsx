import '../../components/field.css'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'

interface TypedFieldProps {
  /** The part of the text that it holds, for what points into it. */
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly begun: string
  readonly isLong?: boolean
  readonly autoFocus?: boolean
  readonly onType: (written: string) => void
}

/**
 * A field that keeps its own words. A field of React Aria draws itself anew at each key, and React then writes the whole text into the
 * page a second time (`defaultValue` follows `value`): a fifth of what a key costs in a text of 300 words. Here the browser alone
 * does it, and what listens is told. Its words are French, whatever the language of the page: who listens, and the browser's own
 * corrector, are told so.
 */
export function TypedField({
  name,
  label,
  help,
  begun,
  isLong = false,
  autoFocus,
  onType,
}: TypedFieldProps): ReactNode {
  const id = useId()
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  useEffect(() => {
    const typedIn = field.current
    if (!typedIn) return
    const tell = () => onType(typedIn.value)
    typedIn.addEventListener('input', tell)
    return () => typedIn.removeEventListener('input', tell)
  }, [onType])
  useLayoutEffect(() => {
    if (!field.current) return
    field.current.value = begun
    field.current.setSelectionRange(0, 0)
    if (autoFocus) field.current.focus()
  }, [begun, autoFocus])
  const described = help ? { 'aria-describedby': `${id}-help` } : {}
  return (
    <div className="field" data-field={name}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {isLong ? (
        <textarea className="field-input" lang="fr" id={id} ref={field} {...described} />
      ) : (
        <input className="field-input" lang="fr" type="text" id={id} ref={field} {...described} />
      )}
      {help && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  )
}
