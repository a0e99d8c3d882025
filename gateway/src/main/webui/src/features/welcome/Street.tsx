import styles from './WelcomeScreen.module.css'

const houses = [
  { x: 0, w: 120, h: 96, tone: 'a', roof: true },
  { x: 120, w: 90, h: 140, tone: 'b', roof: false },
  { x: 210, w: 130, h: 110, tone: 'c', roof: true },
  { x: 340, w: 100, h: 170, tone: 'a', roof: false },
  { x: 440, w: 120, h: 104, tone: 'b', roof: true },
  { x: 560, w: 110, h: 148, tone: 'c', roof: false },
  { x: 670, w: 130, h: 100, tone: 'a', roof: true },
  { x: 800, w: 100, h: 156, tone: 'b', roof: false },
  { x: 900, w: 126, h: 108, tone: 'c', roof: true },
  { x: 1026, w: 94, h: 132, tone: 'a', roof: false },
  { x: 1120, w: 124, h: 98, tone: 'b', roof: true },
  { x: 1244, w: 106, h: 164, tone: 'c', roof: false },
  { x: 1350, w: 128, h: 106, tone: 'a', roof: true },
  { x: 1478, w: 122, h: 138, tone: 'b', roof: false },
] as const

const base = 260

/** A street at dusk: houses wall to wall, some windows lit. */
export const Street = () => (
  <svg className={styles.street} viewBox="0 0 1600 260" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    {houses.map(({ x, w, h, tone, roof }, at) => {
      const top = base - h
      return (
        <g key={x}>
          <path
            className={styles[tone]}
            d={roof ? `M${x} ${base}V${top}l${w / 2} -38 ${w / 2} 38V${base}z` : `M${x} ${base}V${top}h${w}V${base}z`}
          />
          {[0, 1].map((column) => (
            <rect
              key={column}
              className={(at + column) % 3 === 0 ? styles.dark : styles.lit}
              x={x + w * (column ? 0.6 : 0.18)}
              y={top + 18}
              width={w * 0.22}
              height={28}
              rx={3}
            />
          ))}
          <rect className={styles.door} x={x + w * 0.4} y={base - 44} width={w * 0.2} height={44} rx={3} />
        </g>
      )
    })}
  </svg>
)
