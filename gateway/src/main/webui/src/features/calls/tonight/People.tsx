import { useText } from '../../../core/i18n/text'
import { phoneText } from '../../../core/people/contact'
import { Button } from '../../../ui/Button'
import { List, ListItem } from '../../../ui/List'
import type { Turn } from '../api'

type Props = { turns: Turn[]; current?: string; onChoose: (entry: string) => void }

/** Everybody who is still to be called; a tap brings one up. */
export function People({ turns, current, onChoose }: Props) {
  const t = useText()
  return (
    <List>
      {turns.map(({ entry_id, person }) => (
        <ListItem
          key={entry_id}
          title={person.display_name}
          detail={person.phones[0] && phoneText(person.phones[0].number)}
          trail={
            <Button
              small
              kind={entry_id === current ? 'primary' : 'quiet'}
              aria-pressed={entry_id === current}
              aria-label={t('tonight.choose', { name: person.display_name })}
              onClick={() => onChoose(entry_id)}
            >
              {t('calls.call')}
            </Button>
          }
        />
      ))}
    </List>
  )
}
