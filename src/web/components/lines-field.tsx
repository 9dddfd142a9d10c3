import { type ReactNode, useState } from 'react'
import { TextField } from './text-field.tsx'

export interface LinesFieldProps {
  readonly label: string
  readonly help?: string
  readonly lines: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
}

/** Several short facts, one a line. */
export function LinesField({ label, help, lines, onChange }: LinesFieldProps): ReactNode {
  // What is typed is kept as it is: a line under way would otherwise lose its spaces at each key.
  const [typed, setTyped] = useState(lines.join('\n'))
  return (
    <TextField
      label={label}
      isLong
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
      {...(help ? { help } : {})}
    />
  )
}
