import { Download, UsersRound } from 'lucide-react'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { ButtonAnchor, ButtonLink } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { Row, Section } from '../../ui/Screen'
import { type Import, refusedAddress } from './api'
import { Tally } from './Tally'
import { Warnings } from './Warnings'

/** How it ended, and what to do with the rows that nobody could be made of. */
export function Results({ one }: { one: Import }) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <>
      <Section title={t('imports.done', { count: one.rows })}>
        <Tally fresh={one.created} updated={one.updated} unchanged={one.unchanged} refused={one.refused} />
        {(one.consented ?? 0) > 0 && <p>{t('imports.consented', { count: one.consented ?? 0 })}</p>}
        {(one.opt_outs ?? 0) > 0 && <p>{t('imports.opt_outs', { count: one.opt_outs ?? 0 })}</p>}
        {one.refused > 0 && (
          <Note tone="marigold">
            <p>{t('imports.refused_hint', { count: one.refused })}</p>
            <div>
              <ButtonAnchor href={refusedAddress(one.id, language)} download icon={<Download aria-hidden="true" />}>
                {t('imports.refused_download')}
              </ButtonAnchor>
            </div>
          </Note>
        )}
        <Row>
          <ButtonLink to="/people" icon={<UsersRound aria-hidden="true" />}>
            {t('imports.see_people')}
          </ButtonLink>
        </Row>
      </Section>
      <Warnings one={one} />
    </>
  )
}
