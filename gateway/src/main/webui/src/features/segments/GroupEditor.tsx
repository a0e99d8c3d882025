import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { CheckField, SelectField } from '../../ui/Field'
import { Section } from '../../ui/Screen'
import { CriterionEditor } from './CriterionEditor'
import { begin, type Criterion, type Group, type Kind, kinds } from './criteria'
import styles from './segments.module.css'

type Props = { group: Group; title?: string; several: boolean; onChange: (group: Group) => void; onRemove?: () => void }

/** Criteria that belong together; another one is added by picking its word. */
export function GroupEditor({ group, title, several, onChange, onRemove }: Props) {
  const t = useText()
  const replace = (at: number, criterion: Criterion) =>
    onChange({ ...group, criteria: group.criteria.map((one, index) => (index === at ? criterion : one)) })
  return (
    <Section
      title={title ?? t('segments.whom')}
      action={
        onRemove && (
          <Button small kind="plain" onClick={onRemove}>
            {t('segments.remove_group')}
          </Button>
        )
      }
    >
      {group.criteria.length > 1 && (
        <SelectField
          label={t('segments.must_fit')}
          value={group.match}
          choices={(['all', 'any'] as const).map((match) => ({ value: match, label: t(`segments.match.${match}`) }))}
          onChange={(match) => onChange({ ...group, match: match as Group['match'] })}
        />
      )}
      {group.criteria.map((criterion, at) => (
        <CriterionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no name of their own and keep their order
          key={`${at}-${criterion.kind}`}
          criterion={criterion}
          onChange={(next) => replace(at, next)}
          onRemove={() => onChange({ ...group, criteria: group.criteria.filter((_, index) => index !== at) })}
        />
      ))}
      <fieldset className={styles.add}>
        <legend>{t('segments.add_criterion')}</legend>
        <div className={styles.kinds}>
          {kinds.map((kind: Kind) => (
            <Button key={kind} small onClick={() => onChange({ ...group, criteria: [...group.criteria, begin(kind)] })}>
              {t(`segments.kind.${kind}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      {several && (
        <CheckField
          label={t('segments.group_not')}
          checked={group.not ?? false}
          onChange={(not) => onChange({ ...group, not: not || undefined })}
        />
      )}
    </Section>
  )
}
