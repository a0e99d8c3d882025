import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstLanguage, LanguageProvider, loadMessages } from './core/i18n/language'
import { queries } from './core/query'
import { applyTheme, theme } from './core/theme'
import { router } from './routes/tree'
import './ui/tokens.css'
import './ui/base.css'

async function begin(element: HTMLElement) {
  applyTheme(theme())
  const language = firstLanguage()
  const messages = await loadMessages(language)
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queries()}>
        <LanguageProvider first={{ language, messages }}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

// A page that the browser kept for its back button may be from before a logout.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

const element = document.getElementById('root')
if (element) begin(element)
