import { currency } from './catalogue.js'

const whole = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency,
  maximumFractionDigits: 0,
})
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency })

/** Pounds as people write them: £24, but £4.50. */
export const formatMoney = (amount) => (Number.isInteger(amount) ? whole : exact).format(amount)
