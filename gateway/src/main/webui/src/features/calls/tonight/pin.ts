export const shortestPin = 6

export type PinFault = 'tonight.pin_short' | 'tonight.pin_easy' | 'tonight.pin_differs'

/** The first that anybody would try: one digit over and over, or digits in a row. */
function easy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

export function faultOf(pin: string, again: string): PinFault | undefined {
  if (pin.length < shortestPin) return 'tonight.pin_short'
  if (easy(pin)) return 'tonight.pin_easy'
  return pin === again ? undefined : 'tonight.pin_differs'
}
