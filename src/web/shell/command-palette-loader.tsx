import { lazy, type ReactNode, Suspense } from 'react'
import type { CommandPaletteProps } from './command-palette.tsx'

const Palette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))

/** The palette, loaded the first time that it is opened. */
export function CommandPalette(props: CommandPaletteProps): ReactNode {
  if (!props.isOpen) return null
  return (
    <Suspense>
      <Palette {...props} />
    </Suspense>
  )
}
