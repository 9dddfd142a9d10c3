import './bubble.css'
import { type ReactNode, use } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { MainRegionContext } from '../main-region.ts'

/**
 * What opens beside a thing that was pressed; goes in a `DialogTrigger`, around a `Dialog` of class `bubble-dialog`.
 * It is drawn inside the main region, so that a screen reader's list of regions leaves nothing out.
 */
export function Bubble({ children }: { children: ReactNode }): ReactNode {
  const main = use(MainRegionContext)
  return (
    <Popover className="bubble" placement="bottom start" {...(main ? { UNSTABLE_portalContainer: main } : {})}>
      {children}
    </Popover>
  )
}
