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
  errors: {
    'callback/phone-invalid':
      'We cannot call this number. Check it, and start with the country code, such as +44.',
  },
}
