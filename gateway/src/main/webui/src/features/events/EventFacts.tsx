import { Clock, Eye, Globe, MapPin, Users } from 'lucide-react'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import type { Event } from './api'
import { localZone } from './clock'
import styles from './events.module.css'
import { placeLine, visibilityText } from './words'

/** When, where, by whom, for whom. */
export function EventFacts({ event }: { event: Event }) {
  const t = useText()
  const format = useFormat()
  const hosts = (useCommitteeNames().data ?? []).filter(({ id }) => event.host_committee_ids.includes(id))
  const place = placeLine(event)
  return (
    <dl className={styles.facts}>
      <div>
        <Clock aria-hidden="true" />
        <dt>{t('events.when')}</dt>
        <dd>
          {format.day(event.starts_at, event.timezone)}
          <br />
          {format.time(event.starts_at, event.timezone)} – {format.time(event.ends_at, event.timezone)}
          {event.timezone !== localZone() && (
            <span className={styles.soft}> · {t('events.timezone_note', { zone: event.timezone.replace('_', ' ') })}</span>
          )}
        </dd>
      </div>
      <div>
        <MapPin aria-hidden="true" />
        <dt>{t('events.where')}</dt>
        <dd>
          {place || (event.place ? t('events.place_hidden') : t('events.place_none'))}
          {event.place?.address_lines?.length ? (
            <>
              {' · '}
              <a
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`}
                rel="noreferrer"
                target="_blank"
              >
                {t('events.directions')}
              </a>
            </>
          ) : null}
        </dd>
      </div>
      {event.online_url && (
        <div>
          <Globe aria-hidden="true" />
          <dt>{t('events.online')}</dt>
          <dd>
            <a href={event.online_url} rel="noreferrer" target="_blank">
              {t('events.online')}
            </a>
          </dd>
        </div>
      )}
      {hosts.length > 0 && (
        <div>
          <Users aria-hidden="true" />
          <dt>{t('events.field_host')}</dt>
          <dd>{t('events.hosted_by', { hosts: format.list(hosts.map(({ name }) => name)) })}</dd>
        </div>
      )}
      <div>
        <Eye aria-hidden="true" />
        <dt>{t('events.visibility')}</dt>
        <dd>{t(visibilityText(event.visibility))}</dd>
      </div>
    </dl>
  )
}
