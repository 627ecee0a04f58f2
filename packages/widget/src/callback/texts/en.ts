import type { CallbackTexts } from './callback-texts.ts'

export const en: CallbackTexts = {
  callLead: (company) => `Rather talk? Leave your number and ${company} will call you.`,
  phone: 'Phone number',
  phonePlaceholder: '+44 20 7946 0958',
  name: 'Name',
  optional: 'optional',
  note: 'What is it about?',
  when: 'When shall we call?',
  soon: 'As soon as possible',
  later: 'At a time',
  time: 'Day and time',
  timeMissing: 'Choose a day and a time that is still to come.',
  callConsent: (company) =>
    `By requesting a call you agree that ${company} stores this number and calls you about your request.`,
  callSoon: (phone) => `We will call ${phone} as soon as possible.`,
  callAt: (phone, time) => `We will call ${phone} on ${time}.`,
  callDone: 'Your call is booked',
  backToChat: 'Return to the chat',
  country: 'Country of the number',
  phoneTooMany:
    'This number asked for several calls today already. Try again tomorrow, or write to us.',
  day: 'Day',
  slot: 'Time',
  zone: (zone) => `Times as your clock shows them: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Nobody is here to call right now. We are back on ${opens}.`
      : 'Nobody is here to call right now.',
  writeInstead: 'Write to us instead',
  waiting: (count) =>
    count === 1 ? 'One person is waiting before you.' : `${count} people are waiting before you.`,
  place: (place) => (place === 1 ? 'You are next.' : `You are number ${place} in the queue.`),
  calendar: 'Add to calendar',
  change: 'Change the time',
  move: 'Move the call',
  cancel: 'Cancel the call',
  cancelSure: 'Cancel this call?',
  keep: 'Keep it as it is',
  cancelled: 'Your call is cancelled',
  called: 'This call was made',
  another: 'Ask for another call',
  errors: {
    'network/unreachable': 'No connection. Try again.',
    'callback/phone-invalid':
      'We cannot call this number. Check it, and start with the country code, such as +44.',
    'callback/closed': 'Nobody is here to call right now. Please choose a time.',
    'callback/country-refused':
      'We cannot call numbers of this country. Use another number, or write to us.',
    'callback/not-found': 'We do not know this call any more. Please ask for a new one.',
    'callback/over': 'This call is over and cannot be changed.',
    'callback/slot-taken': 'This time was just taken. Please choose another.',
    'callback/too-many': 'Too many calls were asked for today. Try again tomorrow, or write to us.',
  },
}
