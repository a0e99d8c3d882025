// The only place that touches storage: two choices about looks, nothing about anybody.
type Choice = 'language' | 'theme'

export function remembered(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(`vecindad.${choice}`) ?? undefined
  } catch {
    return undefined // storage is switched off: the choice lasts until the page closes
  }
}

export function remember(choice: Choice, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(`vecindad.${choice}`)
    else localStorage.setItem(`vecindad.${choice}`, value)
    return true
  } catch {
    return false
  }
}
