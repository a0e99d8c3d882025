import { useMutation } from '@tanstack/react-query'
import { EyeOff, LogOut } from 'lucide-react'
import { useState } from 'react'
import { type Language, useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useUnsentHere } from '../../core/keep/usePackHere'
import { hideNow } from '../../core/quickHide'
import { isAdmin, logOut, useMe } from '../../core/session/me'
import { chooseTheme, type Theme, theme } from '../../core/theme'
import { useWords } from '../../core/words'
import { Button } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { FieldRow, SelectField } from '../../ui/Field'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { TonightHere } from '../../ui/TonightHere'

const roleTexts = {
  organizer: 'settings.role.organizer',
  admin: 'settings.role.admin',
  dispatcher: 'settings.role.dispatcher',
  legal: 'settings.role.legal',
} as const

export function SettingsScreen() {
  const t = useText()
  const words = useWords()
  const me = useMe()
  const { language, choose } = useLanguage()
  const [looks, setLooks] = useState<Theme>(theme)
  const unsent = useUnsentHere()
  const leaving = useMutation({ mutationFn: logOut })
  const roles = me.roles.flatMap((role) => (role in roleTexts ? [t(roleTexts[role as keyof typeof roleTexts])] : []))
  return (
    <Screen title={t('settings.title')} subtitle={[me.username, ...roles].filter(Boolean).join(' · ')}>
      {me.committees.length > 0 && (
        <Section title={t('settings.committees')}>
          <List>
            {me.committees.map(({ id, name, role }) => (
              <li key={id}>
                <RowLink to="/committees/$committeeId" params={{ committeeId: id }} title={name} detail={words.role(role)} />
              </li>
            ))}
          </List>
        </Section>
      )}
      {(me.person_id || me.committees.length > 0) && (
        <Section title={t('settings.own')}>
          <List>
            <li>
              <RowLink to="/me" title={t('settings.own_data')} detail={t('settings.own_data_detail')} />
            </li>
          </List>
        </Section>
      )}
      {isAdmin(me) && (
        <Section title={t('settings.administration')}>
          <List>
            <li>
              <RowLink to="/holds" title={t('settings.holds')} detail={t('settings.holds_detail')} />
            </li>
            <li>
              <RowLink to="/clients" title={t('settings.clients')} detail={t('settings.clients_hint')} />
            </li>
          </List>
        </Section>
      )}
      <Section title={t('settings.looks')}>
        <FieldRow>
          <SelectField
            label={t('settings.language')}
            value={language}
            onChange={(tag) => choose(tag as Language)}
            choices={[
              { value: 'es', label: 'Español' },
              { value: 'en', label: 'English' },
            ]}
          />
          <SelectField
            label={t('settings.theme')}
            value={looks}
            onChange={(chosen) => {
              setLooks(chosen as Theme)
              chooseTheme(chosen as Theme)
            }}
            choices={[
              { value: 'auto', label: t('settings.theme_auto') },
              { value: 'light', label: t('settings.theme_light') },
              { value: 'dark', label: t('settings.theme_dark') },
            ]}
          />
        </FieldRow>
      </Section>
      <Section title={t('settings.hide_title')}>
        <p>{t('settings.hide_text')}</p>
        <div>
          <Button icon={<EyeOff aria-hidden="true" />} onClick={hideNow}>
            {t('settings.hide_try')}
          </Button>
        </div>
      </Section>
      <Section title={t('settings.leave_title')}>
        <p>{t('settings.leave_text')}</p>
        {unsent.waiting + unsent.refused > 0 && (
          <Note tone="danger">
            <p>{t('settings.leave_unsent', { count: unsent.waiting + unsent.refused })}</p>
          </Note>
        )}
        <TonightHere />
        {leaving.isError && <ErrorBox error={leaving.error} />}
        <div>
          <Button kind="primary" icon={<LogOut aria-hidden="true" />} busy={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('settings.leave')}
          </Button>
        </div>
      </Section>
    </Screen>
  )
}
