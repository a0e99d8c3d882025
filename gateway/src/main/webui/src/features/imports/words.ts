import { useMemo } from 'react'
import { violationText } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import type { Tone } from '../../ui/Feedback'
import type { Channel, Field, ImportState, ImportWarning, Purpose, Verdict } from './api'

export const stateTone: Record<ImportState, Tone> = {
  reading: 'brand',
  mapping: 'marigold',
  previewed: 'marigold',
  running: 'brand',
  completed: 'ok',
  failed: 'danger',
}

export const verdictTone: Record<Verdict, Tone> = { new: 'ok', updated: 'brand', unchanged: 'neutral', refused: 'danger' }

export function useImportWords() {
  const t = useText()
  return useMemo(
    () => ({
      state: (state: ImportState) => t(`imports.state.${state}`),
      field: (field: Field) => t(`imports.field.${field}`),
      purpose: (purpose: Purpose) => t(`imports.purpose.${purpose}`),
      channel: (channel: Channel) => t(`imports.channel.${channel}`),
      verdictOfOne: (verdict: Verdict) => t(`imports.verdict_one.${verdict}`),
      verdict: (verdict: Verdict) => t(`imports.verdict.${verdict}`),
      /** "Row 12, Correo: this does not look like an e-mail address." */
      warning: ({ row, column, code }: ImportWarning) => {
        const what = violationText(t, code)
        return column ? t('imports.warning_at', { row, column, what }) : t('imports.warning_row', { row, what })
      },
    }),
    [t],
  )
}
