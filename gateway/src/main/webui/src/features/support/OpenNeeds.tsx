import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { useWords } from '../../core/words'
import { ButtonLink } from '../../ui/Button'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useNeeds } from './api'

const shownMost = 3

/** On the screen of the day: what nobody offers yet, soonest first. */
export function OpenNeeds() {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const needs = useNeeds('needed')
  const all = needs.data?.pages[0]?.items ?? []
  const shown = all.slice(0, shownMost)
  const cards = usePersonCards(shown.map(({ person_id }) => person_id))
  return (
    <Section title={t('support.title')}>
      {needs.isPending && <Skeleton lines={1} />}
      {needs.isError && <ErrorBox error={needs.error} again={() => needs.refetch()} />}
      {needs.isSuccess && all.length === 0 && <p>{t('support.empty')}</p>}
      {shown.length > 0 && (
        <List label={t('support.title')}>
          {shown.map((need) => (
            <li key={need.id}>
              <RowLink
                to="/support"
                title={words.need(need.kind)}
                detail={
                  <>
                    {cards.data?.get(need.person_id)?.display_name}{' '}
                    {need.needed_by && (
                      <Badge tone={daysUntil(need.needed_by) <= 1 ? 'danger' : 'neutral'}>
                        {t('support.needed_by', { day: format.part(noonOf(need.needed_by), { day: 'numeric', month: 'short' }) })}
                      </Badge>
                    )}
                  </>
                }
              />
            </li>
          ))}
        </List>
      )}
      {needs.isSuccess && (
        <ButtonLink to="/support">{t('support.open_board', { count: needs.data.pages[0]?.total ?? all.length })}</ButtonLink>
      )}
    </Section>
  )
}
