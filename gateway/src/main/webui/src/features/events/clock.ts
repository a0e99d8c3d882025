// What a date and a time on the wall mean in a time zone. Native inputs speak of wall clocks, the API of instants.

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

type Wall = { date: string; time: string }

export function wallIn(instant: string | Date, timezone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/** The instant at which the zone's clocks show this. In the hour that is skipped in spring it is the hour after. */
export function instantOf({ date, time }: Wall, timezone: string): Date | undefined {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  let guess = asUtc
  for (let round = 0; round < 2; round += 1) {
    const shown = wallIn(new Date(guess), timezone)
    guess += asUtc - Date.parse(`${shown.date}T${shown.time}:00Z`)
  }
  return new Date(guess)
}

export function nextDay(date: string) {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
