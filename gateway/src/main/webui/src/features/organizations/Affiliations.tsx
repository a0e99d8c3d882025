import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { PersonPicker } from '../../ui/PersonPicker'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { type Affiliation, api, type Organization, useAffiliations } from './api'
import { useRefresh } from './changing'
import styles from './organizations.module.css'

/** Who is with the organization, as far as the reader sees them. */
export function Affiliations({ organization: { id } }: { organization: Organization }) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh()
  const affiliations = useAffiliations(id)
  const [adding, setAdding] = useState(false)
  const items = affiliations.data?.pages.flatMap((page) => page.items) ?? []
  const cards = usePersonCards(items.map(({ person_id }) => person_id))
  const linking = useMutation({
    mutationFn: ({ person_id, role }: Omit<Affiliation, 'id'>) =>
      answered(api.POST('/organizations/{id}/affiliations', { params: { path: { id } }, body: { person_id, role } })),
    onSuccess: () => setAdding(false),
    onSettled: refresh,
  })
  const restoring = useMutation({
    mutationFn: ({ person_id, role }: Affiliation) =>
      answered(api.POST('/organizations/{id}/affiliations', { params: { path: { id } }, body: { person_id, role } })),
    onSuccess: () => toasts.say(t('organizations.taken_back')),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  const ending = useMutation({
    mutationFn: ({ id: child }: Affiliation) =>
      answered(api.DELETE('/organizations/{id}/affiliations/{child}', { params: { path: { id, child } } })),
    onSuccess: (_, affiliation) => toasts.undoable(t('organizations.link_ended'), () => restoring.mutate(affiliation)),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return (
    <Section
      title={t('organizations.people')}
      action={
        <Button small onClick={() => setAdding(true)}>
          {t('organizations.link_person')}
        </Button>
      }
    >
      {affiliations.isPending && <Skeleton lines={2} />}
      {affiliations.isError && <ErrorBox error={affiliations.error} again={() => affiliations.refetch()} />}
      {affiliations.isSuccess && items.length === 0 && <p>{t('organizations.no_people')}</p>}
      {items.length > 0 && (
        <ul className={styles.entries} aria-label={t('organizations.people')}>
          {items.map((one) => {
            const name = cards.data?.get(one.person_id)?.display_name
            return (
              <li key={one.id} className={styles.chosen}>
                <span>
                  {name ? (
                    <Link to="/people/$personId" params={{ personId: one.person_id }} className={styles.name}>
                      {name}
                    </Link>
                  ) : (
                    cards.data && t('organizations.unseen')
                  )}
                  {one.role && ` · ${one.role}`}
                </span>
                <IconButton
                  label={t('organizations.end_link', { name: name ?? '' })}
                  icon={<X aria-hidden="true" />}
                  onClick={() => ending.mutate(one)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {affiliations.hasNextPage && (
        <Button kind="plain" busy={affiliations.isFetchingNextPage} onClick={() => affiliations.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
      {adding && (
        <Linking
          without={items.map(({ person_id }) => person_id)}
          busy={linking.isPending}
          error={linking.error}
          onLink={(person_id, role) => linking.mutate({ person_id, role })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

type Props = {
  without: string[]
  busy: boolean
  error: unknown
  onLink: (personId: string, role?: string) => void
  onClose: () => void
}

function Linking({ without, busy, error, onLink, onClose }: Props) {
  const t = useText()
  const [who, setWho] = useState<{ id: string; display_name: string }>()
  const [role, setRole] = useState('')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (who) onLink(who.id, role.trim() || undefined)
  }
  return (
    <Dialog
      title={t('organizations.link_person')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('organizations.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={save}>
            {t('organizations.save')}
          </Button>
        </>
      }
    >
      {who ? (
        <p className={styles.chosen}>
          <b>{who.display_name}</b>
          <IconButton
            label={t('organizations.another_person')}
            icon={<X aria-hidden="true" />}
            onClick={() => setWho(undefined)}
          />
        </p>
      ) : (
        <PersonPicker
          label={t('organizations.who')}
          without={without}
          error={asked ? t('core.violation.required') : undefined}
          onChoose={setWho}
        />
      )}
      <TextField label={t('organizations.role')} optional value={role} maxLength={100} onChange={setRole} />
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}
