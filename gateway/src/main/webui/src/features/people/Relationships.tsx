import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { phoneText } from '../../core/people/contact'
import { Button, IconButton } from '../../ui/Button'
import { ErrorBox } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Person, type Relationship, type RelationshipKind, useRelationships } from './api'
import { Relating } from './Relating'
import styles from './Several.module.css'

export const kindTexts: Record<RelationshipKind, PlainTextId> = {
  partner: 'people.kin.partner',
  parent: 'people.kin.parent',
  child: 'people.kin.child',
  sibling: 'people.kin.sibling',
  grandparent: 'people.kin.grandparent',
  grandchild: 'people.kin.grandchild',
  relative: 'people.kin.relative',
  emergency_contact: 'people.kin.emergency_contact',
  emergency_contact_for: 'people.kin.emergency_contact_for',
  knows: 'people.kin.knows',
}

/** Family, whom to call in an emergency, who knows whom: of those whom the reader sees. */
export function Relationships({ person }: { person: Person }) {
  const t = useText()
  const relationships = useRelationships(person.id)
  const [adding, setAdding] = useState(false)
  const { relate, end } = useRelating(person.id)
  const links = relationships.data ?? []
  const cards = usePersonCards(links.map(({ person_id }) => person_id)).data
  const shown = links.flatMap((link) => {
    const card = cards?.get(link.person_id)
    return card ? [{ link, card }] : []
  })
  return (
    <Section
      title={t('people.relationships')}
      action={
        <Button small icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('people.relate')}
        </Button>
      }
    >
      {relationships.isError && <ErrorBox error={relationships.error} again={() => relationships.refetch()} />}
      {relationships.isSuccess && links.length === 0 && <p>{t('people.relationships_empty')}</p>}
      {shown.length > 0 && (
        <List label={t('people.relationships')}>
          {shown.map(({ link, card }) => (
            <ListItem
              key={link.id}
              title={
                <Link to="/people/$personId" params={{ personId: card.id }} className={styles.target}>
                  {card.display_name}
                </Link>
              }
              detail={[t(kindTexts[link.kind]), link.kind === 'emergency_contact' && card.phone && phoneText(card.phone)]
                .filter(Boolean)
                .join(' · ')}
              trail={
                <IconButton
                  label={t('people.unrelate', { name: card.display_name })}
                  icon={<X aria-hidden="true" />}
                  onClick={() => end.mutate(link)}
                />
              }
            />
          ))}
        </List>
      )}
      {adding && (
        <Relating
          person={person}
          busy={relate.isPending}
          error={relate.error}
          onRelate={(link) => relate.mutate(link, { onSuccess: () => setAdding(false) })}
          onClose={() => {
            relate.reset()
            setAdding(false)
          }}
        />
      )}
    </Section>
  )
}

/** Links two people and takes that back; a removed link is made again. */
function useRelating(id: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['people', 'relationships'] })
  const add = ({ person_id, kind }: Omit<Relationship, 'id'>) =>
    answered(api.POST('/people/{id}/relationships', { params: { path: { id } }, body: { person_id, kind } }))
  const remove = ({ id: child }: Relationship) =>
    answered(api.DELETE('/people/{id}/relationships/{child}', { params: { path: { id, child } } }))
  const back = {
    onSuccess: () => toasts.say(t('people.undone')),
    onError: (error: unknown) => toasts.failed(error),
    onSettled,
  }
  const restore = useMutation({ mutationFn: add, ...back })
  const takeBack = useMutation({ mutationFn: remove, ...back })
  const relate = useMutation({
    mutationFn: add,
    onSuccess: (link) => toasts.undoable(t('people.related'), () => takeBack.mutate(link)),
    onSettled,
  })
  const end = useMutation({
    mutationFn: remove,
    onSuccess: (_, link) => toasts.undoable(t('people.unrelated'), () => restore.mutate(link)),
    onError: (error) => toasts.failed(error),
    onSettled,
  })
  return { relate, end }
}
