import type { EmailTexts } from './email-texts.ts'

export const es: EmailTexts = {
  offer: 'Recibir la respuesta también por correo',
  label: 'Correo electrónico',
  consent: (company) =>
    `${company} envía sus respuestas a esta dirección, y este chat si lo pide. Nada más.`,
  submit: 'Enviar respuestas aquí',
  later: 'Ahora no',
  pending: (address) =>
    `Mire su correo: enviamos un enlace a ${address}. Las respuestas llegarán allí cuando lo abra.`,
  granted: (address) => `Las respuestas también van a ${address}.`,
  change: 'Cambiar',
  stop: 'Parar',
  transcriptSent: (address) => `Este chat va de camino a ${address}.`,
  invalid: 'Revise esta dirección de correo.',
  tooMany: 'Hoy se pidieron demasiados correos. Inténtelo mañana.',
  offline: 'Sin conexión. Inténtelo de nuevo.',
  gone: 'Aquí ya no se envían respuestas por correo.',
}
