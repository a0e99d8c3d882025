import { useRouter } from '@tanstack/react-router'
import { ErrorBox } from '../ui/Feedback'

/** A screen that broke, or whose code could not be loaded. */
export function Failed({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const again = () => {
    reset()
    router.invalidate()
  }
  return <ErrorBox error={error} again={again} />
}
