function startOfDay(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

/** Midnights between now and then, as the clock of this device goes; negative for what is past. */
export function countDays(iso: string, now: number): number {
  return Math.round((startOfDay(new Date(iso)) - startOfDay(new Date(now))) / 86_400_000)
}
