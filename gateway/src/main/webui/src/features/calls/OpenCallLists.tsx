import { Link } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { type CallList, useCallLists } from './api'
import styles from './lists.module.css'
import { doneOf, leftOf } from './progress'

const shown = 3

/** For the screen of the day: lists with somebody left, mine first, each a tap away from the next call. */
export function OpenCallLists() {
  const t = useText()
  const lists = useCallLists('open', 20)
  const open = (lists.data?.pages[0]?.items ?? [])
    .filter(({ progress }) => leftOf(progress) > 0)
    .sort((one, other) => Number(other.mine) - Number(one.mine))
  return (
    <Section
      title={t('calls.open_lists')}
      action={
        <ButtonLink kind="plain" small to="/calls">
          {t('calls.all_lists')}
        </ButtonLink>
      }
    >
      {lists.isPending && <Skeleton lines={2} />}
      {lists.isError && <ErrorBox error={lists.error} again={() => lists.refetch()} />}
      {lists.isSuccess && open.length === 0 && (
        <>
          <p>{t('calls.no_open_list')}</p>
          <ButtonLink to="/calls/new" icon={<Phone aria-hidden="true" />}>
            {t('calls.make')}
          </ButtonLink>
        </>
      )}
      {open.slice(0, shown).map((list) => (
        <OpenList key={list.id} list={list} />
      ))}
    </Section>
  )
}

function OpenList({ list }: { list: CallList }) {
  const t = useText()
  const done = doneOf(list.progress)
  const said = t('calls.left', { left: leftOf(list.progress), done })
  const go = t(done > 0 ? 'calls.go_on' : 'calls.start')
  return (
    <article className={styles.open}>
      <div>
        <h3>
          <Link to="/calls/$listId" params={{ listId: list.id }}>
            {list.title}
          </Link>
        </h3>
        <p>{said}</p>
      </div>
      <ButtonLink
        kind="primary"
        to="/calls/$listId/go"
        params={{ listId: list.id }}
        aria-label={`${go}: ${list.title}`}
        icon={<Phone aria-hidden="true" />}
      >
        {go}
      </ButtonLink>
      <ProgressBar label={said} value={list.progress.total ? done / list.progress.total : 0} />
    </article>
  )
}
