import { NotShared } from '../ui/NotShared'
import styles from './Shell.module.css'

export const NotFound = () => (
  <div className={styles.alone}>
    <NotShared />
  </div>
)
