import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Badge, ErrorBox } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useReviews } from './api'

/** Agreements whose day to be looked at again is near or past; silent while there is none. */
export function Reviews() {
  const t = useText()
  const format = useFormat()
  const reviews = useReviews()
  const rows = reviews.data?.pages.flatMap(({ items }) => items) ?? []
  if (reviews.isError) return <ErrorBox error={reviews.error} again={() => reviews.refetch()} />
  if (rows.length === 0) return null
  return (
    <Section title={t('organizations.reviews')}>
      <List label={t('organizations.reviews')}>
        {rows.map(({ id, name, mou_review_on: on }) => (
          <li key={id}>
            <RowLink
              to="/organizations/$organizationId"
              params={{ organizationId: id }}
              title={name}
              detail={
                on && (
                  <Badge tone={daysUntil(on) < 0 ? 'danger' : 'marigold'}>
                    {t(daysUntil(on) < 0 ? 'organizations.review_was' : 'organizations.review_on', {
                      day: format.date(noonOf(on)),
                    })}
                  </Badge>
                )
              }
            />
          </li>
        ))}
      </List>
      {reviews.hasNextPage && (
        <Button busy={reviews.isFetchingNextPage} onClick={() => reviews.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
    </Section>
  )
}
