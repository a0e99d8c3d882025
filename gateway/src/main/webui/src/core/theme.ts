import { remember, remembered } from './device'

export type Theme = 'auto' | 'light' | 'dark'

export const theme = (): Theme => {
  const known = remembered('theme')
  return known === 'light' || known === 'dark' ? known : 'auto'
}

export function applyTheme(chosen: Theme) {
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

export function chooseTheme(chosen: Theme) {
  remember('theme', chosen === 'auto' ? undefined : chosen)
  applyTheme(chosen)
}
