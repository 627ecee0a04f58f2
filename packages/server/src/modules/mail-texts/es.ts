import type { MailTexts } from './mail-texts.ts'

export const es: MailTexts = {
  locale: 'es',
  dir: 'ltr',
  subject: 'Nuevo mensaje de {company}',
  intro: '{company} le ha respondido:',
  open: 'Abrir la conversación',
  why: 'Recibe esto porque pidió a {company} las respuestas por correo.',
  stop: 'No recibir más estos correos',
  confirmSubject: 'Confirme: respuestas de {company} por correo',
  confirmText:
    'Alguien, esperamos que usted, pidió las respuestas de {company} en esta dirección. Si fue usted, confírmelo. Si no, ignore este correo: no llegará ningún otro.',
  confirm: 'Sí, enviarme las respuestas',
  confirmed: 'Listo. Las respuestas de {company} llegarán a su correo.',
  stopAsk: '¿No recibir más correos de {company}?',
  stopped: 'Ya no recibirá estos correos.',
  never: 'No escribir nunca más a esta dirección',
  transcriptSubject: 'Su conversación con {company}',
  you: 'Usted',
  unknown: 'Este enlace no es válido o ya no lo es.',
}
