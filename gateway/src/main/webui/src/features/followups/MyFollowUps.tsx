import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { ledCommittees, useMe } from '../../core/session/me'
import { Section } from '../../ui/Screen'
import { Tabs } from '../../ui/Tabs'
import { FollowUpList } from './FollowUpList'

const shown = 4

/** For the screen of the day: what I said I would do, and what we all did. */
export function MyFollowUps() {
  const t = useText()
  const committeeIds = ledCommittees(useMe()).map(({ id }) => id)
  const [whose, setWhose] = useState<'mine' | 'ours'>('mine')
  const tab = (id: 'mine' | 'ours') => ({
    id,
    label: t(`followups.${id}`),
    content: <FollowUpList whose={id} committeeIds={committeeIds} limit={shown} empty={t(`followups.none_${id}`)} />,
  })
  return (
    <Section title={t('followups.title')}>
      <Tabs
        label={t('followups.title')}
        chosen={whose}
        onChoose={(id) => setWhose(id as 'mine' | 'ours')}
        tabs={[tab('mine'), tab('ours')]}
      />
    </Section>
  )
}
