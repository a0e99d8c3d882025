import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { Badge, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { NoteArea } from '../../ui/ProtectedNote'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Choice, choices, type Organization, useScreening, type Vote } from './api'
import { useRefresh } from './changing'
import styles from './organizations.module.css'
import { useOrganizationWords } from './words'

/** Organizers vote whether to go on with a partnership; the threshold is in sight. */
export function ScreeningVotes({ organization }: { organization: Organization }) {
  const t = useText()
  const words = useOrganizationWords()
  const screening = useScreening(organization.id)
  if (screening.isPending) return <Skeleton lines={2} />
  if (screening.isError) return <ErrorBox error={screening.error} again={() => screening.refetch()} />
  const { yes, no, abstain, passes, open, votes } = screening.data
  const cast = yes + no
  return (
    <Section title={t('organizations.screening')}>
      <p>{t('organizations.tally', { yes, cast, abstain })}</p>
      <ProgressBar label={t('organizations.share_of_yes')} value={cast ? yes / cast : 0} />
      <p>
        <Badge tone={passes ? 'ok' : 'neutral'}>{t(passes ? 'organizations.passes' : 'organizations.does_not_pass')}</Badge>
      </p>
      <p className={styles.quiet}>{t('organizations.threshold')}</p>
      {votes.length > 0 && (
        <ul className={styles.entries} aria-label={t('organizations.votes')}>
          {votes.map((vote) => (
            <li key={vote.id} className={styles.entry}>
              <span>
                <b>{words.vote(vote.vote)}</b> · {vote.mine ? t('organizations.by_me') : t('organizations.by_another')}
              </span>
              {vote.reason && <span className={styles.words}>«{vote.reason}»</span>}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <OwnVote organization={organization} own={votes.find(({ mine }) => mine)} />
      ) : (
        <p>{t('organizations.screening_over')}</p>
      )}
    </Section>
  )
}

function OwnVote({ organization: { id }, own }: { organization: Organization; own?: Vote }) {
  const t = useText()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const refresh = useRefresh()
  const [reason, setReason] = useState(own?.reason ?? '')
  const takeBack = useMutation({
    mutationFn: (vote: string) =>
      answered(api.DELETE('/organizations/{id}/screening/votes/{child}', { params: { path: { id, child: vote } } })),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  const vote = useMutation({
    mutationFn: (choice: Choice) =>
      answered(
        api.POST('/organizations/{id}/screening/votes', {
          params: { path: { id } },
          body: { vote: choice, reason: reason.trim() || undefined },
        }),
      ),
    onSuccess: (made, choice) =>
      toasts.undoable(t('organizations.voted', { vote: words.vote(choice) }), () => takeBack.mutate(made.id)),
    onSettled: refresh,
  })
  const violations = useViolations(vote.error)
  return (
    <>
      <NoteArea
        label={t('organizations.reason')}
        hint={t('organizations.reason_hint')}
        value={reason}
        error={violations.at('/reason')}
        onChange={setReason}
        waits={hasANumber(reason)}
      />
      <fieldset className={styles.choices}>
        <legend>{t('organizations.your_vote')}</legend>
        {choices.map((choice) => (
          <Button
            key={choice}
            aria-pressed={own?.vote === choice}
            busy={vote.isPending}
            onClick={() => !hasANumber(reason) && vote.mutate(choice)}
          >
            {words.vote(choice)}
          </Button>
        ))}
      </fieldset>
      {vote.isError && !violations.any && <ErrorBox error={vote.error} />}
    </>
  )
}
