export type QuickTime = { text: 'calls.in_an_hour' | 'calls.this_evening' | 'calls.tomorrow_at' | 'calls.on_day_at'; at: Date }

const hour = 3_600_000
const evening = 19
const morning = 10

const at = (from: Date, days: number, hours: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hours)

/** Times at which people pick up, soonest first: four that differ, whatever the hour is. */
export function quickTimes(now: Date): QuickTime[] {
  const soon = new Date(Math.ceil((now.getTime() + hour) / (hour / 4)) * (hour / 4))
  const saturday = (6 - now.getDay() + 7) % 7 || 7
  const weekend = saturday === 1 ? 2 : saturday
  const found: QuickTime[] = [
    { text: 'calls.in_an_hour', at: soon },
    { text: 'calls.this_evening', at: at(now, 0, evening) },
    { text: 'calls.tomorrow_at', at: at(now, 1, morning) },
    { text: 'calls.tomorrow_at', at: at(now, 1, evening) },
    { text: 'calls.on_day_at', at: at(now, weekend, morning) },
  ]
  const far = (one: QuickTime) => one.text !== 'calls.this_evening' || one.at.getTime() > soon.getTime() + hour / 2
  const kind = (one: QuickTime) => one.text !== 'calls.in_an_hour' || one.at.getHours() < 21
  return found.filter((one) => far(one) && kind(one)).slice(0, 4)
}

/** What `datetime-local` wants. */
export function localTime(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
