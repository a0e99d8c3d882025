import { BothValues } from '../../ui/BothValues'
import type { PersonForm } from './api'
import { useFieldWords } from './fieldWords'
import type { Conflict } from './saving'

type Props = { conflict: Conflict; onKeepMine: () => Promise<void>; onTakeTheirs: () => void }

/** Somebody else saved first: both versions beside each other, and a choice. */
export function Conflicting({ conflict: { mine, theirs }, onKeepMine, onTakeTheirs }: Props) {
  const { name, value } = useFieldWords()
  return (
    <BothValues
      values={(Object.keys(mine) as (keyof PersonForm)[]).map((field) => ({
        name: name(field),
        mine: value(field, mine[field]),
        theirs: value(field, theirs.data[field]),
      }))}
      onKeepMine={() => onKeepMine().catch(() => undefined)}
      onTakeTheirs={onTakeTheirs}
    />
  )
}
