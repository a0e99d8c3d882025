import { HeartHandshake } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Avatar, List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useDue } from './api'
import { When } from './When'

const shownMost = 3

/** On the screen of the day: whom I am to ask, missed twice first. Where nobody is due, one quiet line leads on. */
export function DueToday() {
  const t = useText()
  const due = useDue('mine')
  const all = due.data?.pages.flatMap(({ items }) => items) ?? []
  const total = due.data?.pages[0]?.total ?? all.length
  return (
    <Section title={t('checkins.title')}>
      {due.isPending && <Skeleton lines={2} />}
      {due.isError && <ErrorBox error={due.error} again={() => due.refetch()} />}
      {due.isSuccess && all.length === 0 && <p>{t('checkins.none_mine')}</p>}
      {all.length > 0 && (
        <List label={t('checkins.title')}>
          {all.slice(0, shownMost).map((one) => (
            <li key={one.id}>
              <RowLink
                to="/check-ins"
                lead={<Avatar name={one.person.display_name} id={one.person.id} />}
                title={one.person.display_name}
                detail={<When due={one} />}
              />
            </li>
          ))}
        </List>
      )}
      {due.isSuccess && (
        <ButtonLink kind={all.length > 0 ? 'primary' : 'quiet'} to="/check-ins" icon={<HeartHandshake aria-hidden="true" />}>
          {all.length > 0 ? t('checkins.start', { count: total }) : t('checkins.see_all')}
        </ButtonLink>
      )}
    </Section>
  )
}
