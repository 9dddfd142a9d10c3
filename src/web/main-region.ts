import { createContext } from 'react'

/** The element of the main region, once it stands: what opens over the page is drawn inside it. */
export const MainRegionContext = createContext<HTMLElement | null>(null)
