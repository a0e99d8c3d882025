import type { Progress } from './api'

/** Those with whom nothing is left to do for now: reached, wrong, or not to be called. */
export const doneOf = ({ reached, wrong_number, do_not_call, no_phone = 0 }: Progress) =>
  reached + wrong_number + do_not_call + no_phone

/** Those still to be called, now or at another time. */
export const leftOf = (progress: Progress) => Math.max(0, progress.total - doneOf(progress))
