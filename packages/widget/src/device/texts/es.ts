import type { DeviceTexts } from './device-texts.ts'

export const es: DeviceTexts = {
  offer: 'Avisarme en este dispositivo',
  consent: (company) => `Este dispositivo muestra cuándo ${company} le responde aquí. Nada más.`,
  later: 'Ahora no',
  on: 'Este dispositivo le avisa de las respuestas.',
  stop: 'Parar',
  blocked:
    'Su navegador bloquea las notificaciones de este sitio. Permítalas en sus ajustes e inténtelo de nuevo.',
  failed: 'No ha funcionado. Inténtelo más tarde.',
  gone: 'Aquí ya no hay notificaciones.',
}
