const freeFrom = 75
const services = {
  standard: { price: 4.5, workingDays: 4 },
  express: { price: 9.5, workingDays: 1 },
}

export const priceDelivery = (service, subtotal) =>
  service === 'standard' && subtotal >= freeFrom ? 0 : services[service].price

export const missingForFreeDelivery = (subtotal) => Math.max(0, freeFrom - subtotal)

/** The day it arrives: weekends do not count, and what is ordered today is sent tomorrow. */
export function estimateArrival(service, from) {
  const day = new Date(from)
  for (let left = services[service].workingDays; left > 0; ) {
    day.setDate(day.getDate() + 1)
    if (day.getDay() % 6 !== 0) left -= 1
  }
  return day
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

export const formatDay = (date) => dayFormat.format(date)
