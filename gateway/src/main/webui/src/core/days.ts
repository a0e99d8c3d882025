// Days without a time, as people mean them: in their own time zone.

/** "2026-11-23" of a moment, here. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

export function inDays(days: number, from = new Date()): string {
  return dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days))
}

/** Noon of that day, so that no time zone moves it to another one. */
export const noonOf = (day: string) => new Date(`${day}T12:00:00`)

export function daysUntil(day: string, from = new Date()): number {
  return Math.round((noonOf(day).getTime() - noonOf(dayOf(from)).getTime()) / 86_400_000)
}
