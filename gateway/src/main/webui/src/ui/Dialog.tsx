import { useState } from 'react'
import { Sheet, type SheetProps } from './Sheet'
import { LeaveQuestion, Unsaved } from './Unsaved'

type Props = Omit<SheetProps, 'onSlip' | 'onTyped'> & {
  /** Nothing that is typed here is worth a question. */
  throwaway?: boolean
}

/** A modal dialog; mount it to open it. Words typed in it outlive a slip of the thumb: who taps beside it or goes back is asked first. */
export function Dialog({ throwaway = false, onClose, ...rest }: Props) {
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  const atStake = typed && !throwaway
  return (
    <>
      <Sheet {...rest} onClose={onClose} onTyped={setTyped} onSlip={() => (atStake ? setAsking(true) : onClose())} />
      {asking && <LeaveQuestion onStay={() => setAsking(false)} onLeave={onClose} />}
      <Unsaved when={atStake} modal />
    </>
  )
}
