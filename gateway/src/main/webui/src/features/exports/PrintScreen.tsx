import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen } from '../../ui/Screen'
import { type Sheet, useSheet } from './api'
import styles from './exports.module.css'

/** People on paper. Who printed it, when and why stands on top and at the foot of every page. */
export function PrintScreen() {
  const { exportId } = useParams({ strict: false }) as { exportId: string }
  const t = useText()
  const { language } = useLanguage()
  const sheet = useSheet(exportId, language)
  if (sheet.error && Problem.from(sheet.error).status === 404) return <NotShared />
  return (
    <Screen
      title={t('exports.sheet')}
      back={{ to: '/exports/$exportId', params: { exportId }, label: t('exports.one') }}
      action={
        sheet.data && (
          <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('exports.print')}
          </Button>
        )
      }
    >
      {sheet.isPending && <Skeleton lines={10} />}
      {sheet.isError && <ErrorBox error={sheet.error} />}
      {sheet.data && <Paper sheet={sheet.data} />}
    </Screen>
  )
}

const channels = ['call', 'sms', 'whatsapp', 'signal', 'email', 'mail', 'in_person'] as const
type Channel = (typeof channels)[number]

function Paper({ sheet }: { sheet: Sheet }) {
  const t = useText()
  const format = useFormat()
  const refused = (words: string[] = []) =>
    words.filter((word): word is Channel => channels.includes(word as Channel)).map((word) => t(`exports.channel.${word}`))
  return (
    <article className={styles.sheet}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways on a phone must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('exports.sheet')}>
        <table>
          <thead>
            <tr>
              <td colSpan={3} className={styles.mark}>
                {sheet.mark}
              </td>
            </tr>
            <tr>
              <th>{t('exports.sheet_name')}</th>
              <th>{t('exports.sheet_reach')}</th>
              <th>{t('exports.sheet_more')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.people.map((one) => {
              const no = refused(one.do_not_contact)
              return (
                <tr key={one.id}>
                  <td>
                    <b>{one.name}</b>
                    {one.alias && one.alias !== one.name && <span>«{one.alias}»</span>}
                    {one.take_care && <strong>{one.take_care}</strong>}
                    {no.length > 0 && <strong>{t('exports.sheet_no', { what: format.list(no) })}</strong>}
                  </td>
                  <td>
                    {[...(one.phones ?? []).map(phoneText), ...(one.emails ?? []), ...(one.addresses ?? [])].map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </td>
                  <td>
                    {one.languages && <span>{one.languages.map(format.languageName).join(', ')}</span>}
                    {[...(one.tags ?? []), ...(one.skills ?? [])].length > 0 && (
                      <span>{[...(one.tags ?? []), ...(one.skills ?? [])].join(', ')}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3} className={styles.mark}>
                {sheet.mark}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </article>
  )
}
