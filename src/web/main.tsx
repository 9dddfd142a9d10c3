import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/bricolage-grotesque/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguage } from './language.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

const locale = await startLanguage()
createRoot(root).render(
  <StrictMode>
    <App initialLocale={locale} />
  </StrictMode>,
)
