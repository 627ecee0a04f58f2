/** What shows that somebody is there. Whoever listens to these only notes numbers. */
export const ACTIVITY = 'pointermove pointerdown keydown scroll'
