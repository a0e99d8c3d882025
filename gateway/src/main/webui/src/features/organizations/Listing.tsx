import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Badge } from '../../ui/Feedback'
import { Row, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import type { Organization } from './api'
import { useSaving } from './changing'

/** Whether it may be named in public. Every lead takes it down at once; organizers put it up. */
export function Listing({ organization: { id, version, public_listing } }: { organization: Organization }) {
  const t = useText()
  const me = useMe()
  const toasts = useToasts()
  const saving = useSaving(() => toasts.say(t(public_listing ? 'organizations.unlisted_now' : 'organizations.listed_now')))
  return (
    <Section title={t('organizations.directory')}>
      <Row>
        <Badge tone={public_listing ? 'ok' : 'neutral'}>
          {t(public_listing ? 'organizations.listed' : 'organizations.not_listed')}
        </Badge>
      </Row>
      <p>{t('organizations.listing_rule')}</p>
      {(public_listing || isOrganizer(me)) && (
        <div>
          <Button
            busy={saving.isPending}
            onClick={() =>
              saving.mutate(
                { id, version, body: { public_listing: !public_listing } },
                { onError: (error) => toasts.failed(error) },
              )
            }
          >
            {t(public_listing ? 'organizations.unlist' : 'organizations.do_list')}
          </Button>
        </div>
      )}
    </Section>
  )
}
