import { CalendarArrowDown, Share2 } from 'lucide-react'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Button, ButtonAnchor } from '../../ui/Button'
import { useToasts } from '../../ui/Toast'
import type { Event } from './api'
import { titleIn } from './words'

/** The event as a link: a page anyone can read when it is public, else this screen for those with access. */
export function ShareEvent({ event }: { event: Event }) {
  const t = useText()
  const toasts = useToasts()
  const { language } = useLanguage()
  const url = `${location.origin}/${event.visibility === 'public' ? 'e' : 'events'}/${event.id}`
  const share = async () => {
    if (navigator.share) {
      try {
        await navigator.share({ title: titleIn(event.title, language), url })
        return
      } catch (error) {
        if ((error as Error).name === 'AbortError') return
      }
    }
    try {
      await navigator.clipboard.writeText(url)
      toasts.say(t('events.copied'))
    } catch {
      toasts.say(url)
    }
    if (event.visibility !== 'public') toasts.say(t('events.share_closed'))
  }
  return (
    <>
      <Button icon={<Share2 aria-hidden="true" />} onClick={share}>
        {t('events.share')}
      </Button>
      <ButtonAnchor icon={<CalendarArrowDown aria-hidden="true" />} href={`/api/v1/events/${event.id}/calendar.ics`} download>
        {t('events.calendar')}
      </ButtonAnchor>
    </>
  )
}
