import { useMemo } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { type AskAnswer, answerTexts, type Outcome, outcomeTexts } from '../../core/outreach'

type Something = { outcome: Outcome; answer?: AskAnswer | null; call_back_at?: string | null }

/** An outcome in one line: "Contestó · Sí", "Llamar otra hora · sáb, 10:00". */
export function useSaidWords() {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () =>
      ({ outcome, answer, call_back_at }: Something) =>
        [
          outcome in outcomeTexts ? t(outcomeTexts[outcome]) : outcome,
          answer && t(answerTexts[answer]),
          outcome === 'call_back' && call_back_at && format.dayAndTime(call_back_at),
        ]
          .filter(Boolean)
          .join(' · '),
    [t, format],
  )
}
